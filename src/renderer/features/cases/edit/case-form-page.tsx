import type { ReactNode } from 'react'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { RouteLink, useParam } from '../../../app/router/router.tsx'
import { Page } from '../../../ui/page.tsx'
import { useDictionaries } from '../common/dictionaries.ts'
import { useCase } from '../common/queries.ts'
import '../cases.css'
import { FiledNote, isFiled } from './filed-note.tsx'

interface CaseFormPageProps {
  readonly title: string
  /** Where on the case page one came from. */
  readonly place: string
  readonly width?: 'prose' | 'wide' | undefined
  readonly aside?: ReactNode
  /** What can be read here of an archived file; left out, the case page shows it all. */
  readonly filed?: ((view: CaseView) => ReactNode) | undefined
  /** False where nothing is changed: the page is the same for an archived file. */
  readonly changes?: boolean | undefined
  readonly children: (view: CaseView) => ReactNode
}

/** A long form of one case on a page of its own, with the way back. The form starts once, from the case as first read. */
export function CaseFormPage(props: CaseFormPageProps) {
  const { title, place, width, aside, filed, changes = true, children } = props
  const id = useParam('id')
  const { data: view, error, refetch } = useCase(id)
  const dictionaries = useDictionaries()
  const shut = changes && view !== undefined && isFiled(view)
  const failed = view === undefined ? error : dictionaries.error
  return (
    <Page
      title={title}
      state={
        <RouteLink to={{ name: 'case', params: { id }, anchor: place }}>
          {view?.record.title ?? '回到案件'}
        </RouteLink>
      }
      ready={view !== undefined && dictionaries.data !== undefined}
      error={failed}
      onRetry={() => void refetch()}
      width={width}
      aside={shut ? undefined : aside}
    >
      {shut && <FiledNote view={view} />}
      {view !== undefined && dictionaries.data !== undefined && (shut ? filed : children)?.(view)}
    </Page>
  )
}
