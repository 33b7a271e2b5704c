import { expect, it } from 'vitest'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { blankDuty } from './duty-draft.ts'
import { unmasked } from './masked-account.ts'

it('only what stands masked is put in whole, each from its own duty', () => {
  const [masked, typed, unknown] = ['农行 ****8901', '邮储 6217', '建行 ****1111'].map((account) => ({
    ...blankDuty([]),
    account,
  }))
  if (!masked || !typed || !unknown) throw new Error('three duties')
  const stored = [masked, typed].map(({ id }) => ({
    id,
    how: { kind: 'bank-transfer', account: '农行 62288901' },
  }))
  const record = { agreement: { duties: stored } } as unknown as CaseView['record']
  expect(unmasked([masked, typed, unknown], { record }).map(({ account }) => account)).toEqual([
    '农行 62288901',
    '邮储 6217',
    '建行 ****1111',
  ])
})
