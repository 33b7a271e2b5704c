import type { CaseView } from '#contract/schemas/case-view.ts'

type Row = CaseView['schedule'][number]

/** What one urging can speak of beside the row it is opened from: what the same debtors owe late under the same duty. */
export function urgedWith<T extends Pick<Row, 'dutyId' | 'seq' | 'debtorIds' | 'state'>>(
  schedule: readonly T[],
  row: T,
): readonly T[] {
  const whose = row.debtorIds.join()
  return schedule.filter((each) =>
    each.seq === row.seq
      ? each.dutyId === row.dutyId
      : each.state === 'overdue' && each.dutyId === row.dutyId && each.debtorIds.join() === whose,
  )
}
