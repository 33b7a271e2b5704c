import { expect, it } from 'vitest'
import type { CaseRecord } from './case-record.ts'
import { isPartyNamed, isSignerNamed } from './named-in.ts'
import {
  agreementOf,
  day,
  idOf,
  moveOf,
  partyOf,
  receiptOf,
  refrainOf,
  sampleRecord,
  signingOf,
} from './testing/sample-record.ts'

const signed = (role: 'party' | 'guardian' | 'agent', signerId: string, forPartyId?: string) =>
  signingOf({ paperKind: 'notice', role, signerId, forPartyId, on: '2026-01-21' })
const represented = [
  partyOf('张三', {
    guardians: [{ id: idOf('张父'), name: '张父' }],
    agents: [{ id: idOf('王律师'), name: '王律师', kind: 'lawyer', powers: [] }],
  }),
  partyOf('李四', { side: 'respondent' }),
]

it.each<[string, Partial<CaseRecord>]>([
  ['party to the agreement', { agreement: agreementOf({ betweenPartyIds: [idOf('张三')] }) }],
  ['debtor', { agreement: agreementOf({ duties: [refrainOf('张三', '王五')] }) }],
  ['creditor', { agreement: agreementOf({ duties: [refrainOf('王五', '张三')] }) }],
  ['signed', { signings: [signed('party', '张三')] }],
  ['signed for', { signings: [signed('agent', '赵六', '张三')] }],
  ['its guardian signed', { signings: [signed('guardian', '张父')] }],
  ['its agent signed', { signings: [signed('agent', '王律师')] }],
  ['performed', { receipts: [receiptOf({ on: '2026-01-25', byPartyId: '张三' })] }],
  [
    'visited',
    {
      visits: [
        {
          id: idOf('v'),
          on: day('2026-02-01'),
          by: '赵敏',
          how: 'phone',
          partyIds: [idOf('张三')],
          detail: '',
        },
      ],
    },
  ],
  [
    'withdrew',
    {
      moves: [
        moveOf({ type: 'withdraw', on: day('2026-01-21'), byPartyIds: [idOf('张三')], reason: '自行和解' }),
      ],
    },
  ],
])('a party is named: %s', (_, fields) => {
  const record = sampleRecord({ parties: represented, ...fields })
  expect(isPartyNamed(record, idOf('张三'))).toBe(true)
  expect(isPartyNamed(record, idOf('李四'))).toBe(false)
})

it('a mediator or agent who signed is named', () => {
  const record = sampleRecord({ signings: [signed('agent', '王律师')] })
  expect(isSignerNamed(record, idOf('王律师'))).toBe(true)
  expect(isSignerNamed(record, idOf('m1'))).toBe(false)
})
