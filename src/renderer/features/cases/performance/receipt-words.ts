import type { CaseView } from '#contract/schemas/case-view.ts'
import { byAge, spread } from '#domain/agreement/allocation.ts'
import { isEndless } from '#domain/agreement/duty-amounts.ts'
import type { Receipt } from '#domain/agreement/receipt.ts'
import type { Fen, Id } from '#domain/values/brands.ts'
import { fen, formatYuanGrouped } from '#domain/values/money.ts'

type Plan = Pick<CaseView, 'schedule' | 'overpaid'> & {
  readonly record: Pick<CaseView['record'], 'agreement'>
}
type Row = CaseView['schedule'][number]

/** 第二期, or 张三第二期 where each owes his own; the thing itself where there is one row. */
function rowName(row: Row, schedule: readonly Row[]): string {
  const own = schedule.filter((one) => one.dutyId === row.dutyId)
  const who = own.some((one) => one.by !== row.by) ? row.by : ''
  return `${who}${row.part ?? ''}` || row.what
}

/** What a sum typed for one row does beyond it: 比这一期多…，其中…算到第三期，还多…; undefined where nothing is over. */
export function spillText(
  view: Plan,
  row: Row,
  value: { readonly amount: Fen | undefined; readonly byPartyId: string | undefined },
): string | undefined {
  const { amount } = value
  const beyond = fen((amount ?? 0) - (row.remaining ?? 0))
  if (amount === undefined || beyond <= 0) return undefined
  const own = view.schedule.filter((one) => one.dutyId === row.dutyId).toSorted(byAge)
  const open = own.map((one) => ({ row: one, open: one.remaining ?? fen(0) }))
  const { parts, rest } = spread(open, { seq: row.seq, byPartyId: value.byPartyId as Id | undefined }, amount)
  const others = [...parts].filter(([one]) => one !== row)
  const yuan = (sum: Fen) => `${formatYuanGrouped(sum)} 元`
  const spilt = others.map(([one, part]) => `${yuan(part)}算到${rowName(one, view.schedule)}`)
  const duty = view.record.agreement?.duties.find((each) => each.id === row.dutyId)
  return `比${row.part === undefined ? '应付的' : '这一期'}多 ${yuan(beyond)}，${told().join('，')}。`

  function told(): readonly string[] {
    const [first, ...later] = spilt
    const endless = duty !== undefined && isEndless(duty)
    const over = rest === 0 ? [] : [endless ? `${yuan(rest)}算到以后各期` : `还多 ${yuan(rest)}`]
    if (first === undefined) return endless ? over : ['超出的记为多付']
    return [`其中 ${first}`, ...later, ...over]
  }
}

/** Which rows a receipt was counted to, told where that isn't plain: several, or more than was owed. */
export function countedText(view: Plan, receipt: Pick<Receipt, 'id' | 'amount'>): string | undefined {
  if (receipt.amount === undefined) return undefined
  const parts = view.schedule.flatMap((row) => {
    const part = row.counted.find((one) => one.receiptId === receipt.id)
    return part === undefined ? [] : [{ name: rowName(row, view.schedule), amount: part.amount }]
  })
  const over = view.overpaid.find((one) => one.receiptId === receipt.id)
  const named = parts.map(({ name, amount }) =>
    parts.length === 1 && !over ? name : `${name} ${formatYuanGrouped(amount)} 元`,
  )
  const counted = named.length === 0 ? [] : [`算到${named.join('、')}`]
  return [...counted, ...(over ? [`多付 ${formatYuanGrouped(over.amount)} 元`] : [])].join('，') || undefined
}
