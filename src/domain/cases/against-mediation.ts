import type { CaseRecord } from './case-record.ts'
import { type CaseSurroundings, type GateFinding, gateFindings } from './decide-move.ts'
import type { MoveType } from './moves.ts'
import { tracksOf } from './tracks.ts'

/**
 * What forbids to mediate this dispute as it stands (人民调解法17, 人民调解工作若干规定22): asked of the step it would have to
 * pass, before 受理 that one, afterwards that of going on. Nothing once it is over.
 */
export function againstMediation(record: CaseRecord, around: CaseSurroundings): readonly GateFinding[] {
  const step = stepAsked(record)
  if (step === undefined) return []
  return gateFindings(record, step, around).filter((finding) => finding.level === 'block')
}

function stepAsked(record: CaseRecord): MoveType | undefined {
  switch (tracksOf(record).procedure) {
    case 'registered':
      return 'accept'
    case 'accepted':
    case 'mediating':
    case 'suspended':
      return 'resume'
    case 'closed':
    case 'declined':
    case 'diverted':
      return undefined
  }
}
