import type { CaseView } from '#contract/schemas/case-view.ts'
import { archivedAt } from '#domain/cases/supplement.ts'
import { ClerkOnly } from '../../../app/party-view.tsx'
import { Section } from '../../../ui/section.tsx'
import { CaseAttachments } from '../../attachments/index.ts'
import { CasePapers } from '../../papers/index.ts'

export function PapersSection({ view }: { readonly view: CaseView }) {
  return (
    <Section title="文书" anchor="papers">
      <CasePapers caseId={view.id} />
      <ClerkOnly>
        <CaseAttachments caseId={view.id} archivedAt={archivedAt(view.record)} />
      </ClerkOnly>
    </Section>
  )
}
