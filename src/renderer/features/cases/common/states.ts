import type { CaseRow } from '#contract/schemas/case-view.ts'
import { PERFORMANCE_NAMES } from '#domain/agreement/performance.ts'
import { FILE_NAMES, OUTCOME_NAMES, PROCEDURE_NAMES } from '#domain/cases/tracks.ts'
import type { Tone } from '../../../ui/state-pill.tsx'

type Tracks = Pick<CaseRow, 'procedure' | 'outcome' | 'performance' | 'file'>

export const PERFORMANCE_WORDS = {
  ...PERFORMANCE_NAMES,
  unknown: '履行情况未登记',
} as const satisfies Record<CaseRow['performance'], string>

/** Where a case stands, in a word. */
export function stateWord(tracks: Tracks): string {
  if (tracks.procedure !== 'closed') return PROCEDURE_NAMES[tracks.procedure]
  return tracks.outcome === undefined ? PROCEDURE_NAMES.closed : OUTCOME_NAMES[tracks.outcome]
}

export function stateTone({ procedure }: Tracks): Tone {
  if (procedure === 'suspended') return 'paused'
  return procedure === 'closed' || procedure === 'declined' || procedure === 'diverted' ? 'done' : 'open'
}

export function performanceTone(state: CaseRow['performance']): Tone {
  if (state === 'defaulted') return 'overdue'
  if (state === 'not-in-force') return 'soon'
  return state === 'performing' ? 'open' : state === 'performed' ? 'done' : 'none'
}

export function fileWord({ file }: Tracks): string {
  return FILE_NAMES[file]
}
