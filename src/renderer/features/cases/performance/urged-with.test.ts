import { expect, it } from 'vitest'
import type { Id } from '#domain/values/brands.ts'
import { urgedWith } from './urged-with.ts'

const row = (
  seq: number,
  debtor: string,
  state: 'overdue' | 'pending' | 'not-in-force' = 'overdue',
  duty = 'd',
) => ({
  ...{ dutyId: duty as Id, seq, state },
  debtorIds: [debtor as Id],
})

/** 人民调解法31: one call may speak of several instalments, but of nobody who wasn't called. */
it.each([
  ['alone', row(1, '甲'), [row(1, '甲')], [1]],
  ['not of another debtor', row(1, '甲'), [row(1, '甲'), row(2, '乙')], [1]],
  ['his other late instalment', row(1, '甲'), [row(1, '甲'), row(2, '乙'), row(3, '甲')], [1, 3]],
  ['not what is still to come', row(1, '甲'), [row(1, '甲'), row(3, '甲', 'pending')], [1]],
  ['not of another duty', row(1, '甲'), [row(1, '甲'), row(1, '甲', 'overdue', 'e')], [1]],
  ['itself, though it binds nobody yet', row(1, '甲', 'not-in-force'), [row(1, '甲', 'not-in-force')], [1]],
])('%s', (_, opened, schedule, seqs) => {
  expect(urgedWith(schedule, opened).map((each) => each.seq)).toEqual(seqs)
})
