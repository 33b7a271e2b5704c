import type { CaseView } from '#contract/schemas/case-view.ts'
import { client } from '../../../app/client.ts'
import { useMay } from '../../../app/session/actor.ts'
import { ConfirmLine } from '../../../ui/confirm-line.tsx'
import { caseReason } from '../../../ui/form/reason-of.ts'

interface RevealLineProps {
  readonly id: string
  /** What is seen whole afterwards: 证件号码、电话. */
  readonly what: string
  /** Names the draft of the reason: a case page has two such lines. */
  readonly draftOf: string
  readonly onWhole: (whole: CaseView) => void
}

/** Whoever may see what is masked says why, and that is kept; nothing stands here for the others. */
export function RevealLine({ id, what, draftOf, onWhole }: RevealLineProps) {
  const may = useMay()
  if (!may('cases.reveal')) return null
  return (
    <ConfirmLine
      action="显示完整"
      sentence={`完整的${what}会显示在本页，这次查看会记入操作记录。`}
      reason={caseReason('为什么要看', id, draftOf)}
      onConfirm={async (why) => onWhole(await client.cases.reveal({ id, why }))}
    />
  )
}
