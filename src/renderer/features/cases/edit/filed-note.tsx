import type { CaseView } from '#contract/schemas/case-view.ts'
import { FILE_NAMES } from '#domain/cases/tracks.ts'
import { ClerkOnly } from '../../../app/party-view.tsx'
import { RouteLink } from '../../../app/router/router.tsx'

/** What is in an archived file is changed by a correction with its reason alone: its pages can be read, not typed into. */
export function isFiled({ file }: Pick<CaseView, 'file'>): boolean {
  return file === 'archived' || file === 'handed-over'
}

export function FiledNote({ view }: { readonly view: CaseView }) {
  const correction = view.moves.find(({ type, allowed }) => type === 'open-correction' && allowed)
  return (
    <p className="filed-note">
      {`卷宗${FILE_NAMES[view.file]}，这里只能查看。`}
      {correction !== undefined && (
        <ClerkOnly>
          {'确需修改的，先办理'}
          <RouteLink to={{ name: 'caseMove', params: { id: view.id, move: correction.type } }}>
            {correction.name}
          </RouteLink>
          {'。'}
        </ClerkOnly>
      )}
    </p>
  )
}
