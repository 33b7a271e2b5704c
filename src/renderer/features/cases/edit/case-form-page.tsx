import type { ReactNode } from 'react'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { RouteLink, useParam } from '../../../app/router/router.tsx'
import { Page } from '../../../ui/page.tsx'
import { useDictionaries } from '../common/dictionaries.ts'
import { useCase } from '../common/queries.ts'
import '../cases.css'

interface CaseFormPageProps {
  readonly title: string
  /** Where on the case page one came from. */
  readonly place: string
  readonly width?: 'prose' | 'wide' | undefined
  readonly aside?: ReactNode
  readonly children: (view: CaseView) => ReactNode
}

/** A long form of one case on a page of its own, with the way back. The form starts once, from the case as first read. */
export function CaseFormPage({ title, place, width, aside, children }: CaseFormPageProps) {
  const id = useParam('id')
  const { data: view, error, refetch } = useCase(id)
  const dictionaries = useDictionaries()
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
      aside={aside}
    >
      {view !== undefined && dictionaries.data !== undefined && children(view)}
    </Page>
  )
}
