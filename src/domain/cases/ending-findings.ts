import type { CaseRecord } from './case-record.ts'
import type { RecordFinding } from './record-findings.ts'

/** R09 人民调解法26: a termination without its ground is not one; one done on paper is entered as it was, with a reason. */
export function terminationFindings(record: CaseRecord): readonly RecordFinding[] {
  const move = record.moves.findLast((one) => one.type === 'terminate')
  if (move === undefined || move.ground !== undefined) return []
  return [
    {
      code: 'R09G',
      level: 'block',
      sentence: '终止调解没有写明原因。',
      next: '请选择终止的原因。',
      citation: '人民调解法第26条',
    },
  ]
}

/** Who is turned away is told where to go instead. */
export function refusalFindings(record: CaseRecord): readonly RecordFinding[] {
  const move = record.moves.findLast((one) => one.type === 'decline')
  if (move === undefined || move.channels.length > 0) return []
  return [
    {
      code: 'A05C',
      level: 'block',
      sentence: '没有记下告知当事人的其他合法途径。',
      next: '告知后，至少选一条。',
      citation: '人民调解工作若干规定第23条',
    },
  ]
}
