import { isEndless } from '../agreement/duty-amounts.ts'
import { formatYuanGrouped, sumFen } from '../values/money.ts'
import { performanceOn } from './derive.ts'
import type { CaseFactInput } from './facts/input.ts'
import type { RecordFinding } from './record-findings.ts'

type Input = Pick<CaseFactInput, 'record' | 'today' | 'rules'>

/** A case may be 已归档 and 履行中 at once (人民调解法31): said before the file is closed, and never in the way of it. */
export function filingFindings({ record, today, rules }: Input): readonly RecordFinding[] {
  const { performance } = performanceOn(record, today, rules.calendar)
  const endless = new Set((record.agreement?.duties ?? []).filter(isEndless).map((duty) => duty.id))
  const open = (performance?.rows ?? []).filter(
    (entry) =>
      !endless.has(entry.row.dutyId) &&
      (entry.state === 'breached' || (entry.settledOn === undefined && entry.row.kind !== 'refrain')),
  )
  const owed = sumFen(open.map((entry) => entry.remaining))
  const acts = open.filter((entry) => entry.row.kind !== 'pay').length
  const left = [
    ...(owed > 0 ? [`${formatYuanGrouped(owed)} 元`] : []),
    ...(acts > 0 ? [`${acts} 项行为`] : []),
    ...(endless.size > 0 ? [`${endless.size} 项定期给付`] : []),
  ]
  if (left.length === 0) return []
  return [
    {
      code: 'F01',
      level: 'hint',
      sentence: `还有 ${left.join('、')}未履行；归档后仍按期提醒，凭证作为补充材料归入。`,
      next: '可以归档；想等履行完再归的，先不办。',
      citation: '人民调解法第31条',
    },
  ]
}
