import type { CaseView } from '#contract/schemas/case-view.ts'
import { isSupplement } from '#domain/cases/supplement.ts'
import { StatePill } from '../../../ui/state-pill.tsx'

/** What was entered after 归档 says so: it goes into the file as 补充材料. */
export function SupplementMark({
  view,
  enteredAt,
}: {
  readonly view: CaseView
  readonly enteredAt: string | undefined
}) {
  return isSupplement(view.record, enteredAt) ? <StatePill tone="none">补充材料</StatePill> : null
}
