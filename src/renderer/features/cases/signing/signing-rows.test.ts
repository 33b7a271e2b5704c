import { expect, test } from 'vitest'
import type { PaperOffer } from '#contract/features/papers.ts'
import { parseBusinessDate } from '#domain/values/dates.ts'
import { newId } from '../../../ui/new-id.ts'
import { signingRows, toSignings, withoutSaved, withTyped } from './signing-rows.ts'

const offerOf = (...signers: Partial<PaperOffer['signers'][number]>[]): PaperOffer => ({
  paperKind: 'mediation-record',
  title: '人民调解记录',
  label: '人民调解记录（第二次）',
  sessionId: newId(),
  missing: [],
  needsSigning: true,
  printed: [],
  signers: signers.map((signer) => ({
    role: 'party',
    signerId: newId(),
    name: '',
    label: '',
    usual: true,
    ...signer,
  })),
})

// mediation.md 3.2 item 10: 法人由参加调解的代表签名并加盖法人印章.
test.each([
  [{ role: 'party' }, ['signature', 'fingerprint']],
  [{ role: 'party', organisation: true }, ['signature', 'stamp']],
  [{ role: 'mediator' }, ['signature']],
  [{ role: 'recorder' }, ['signature']],
  [{ role: 'seal' }, ['stamp']],
] as const)('%j usually signs by %j', (signer, how) => {
  const [row] = signingRows(offerOf(signer), [])
  expect(row?.customary).toEqual(how)
  // Nobody said yet how it was signed.
  expect(row?.how).toEqual([])
})

test.each([
  [['fingerprint'], { readBy: '王会计', witness: '赵四' }],
  [['signature', 'fingerprint'], {}],
] as const)('%j keeps who read it aloud and who saw it: %j', (how, kept) => {
  const offer = offerOf({ role: 'party' })
  const [row] = signingRows(offer, [])
  if (row === undefined) throw new Error('a row')
  const on = parseBusinessDate('2026-11-04')
  const [signing] = toSignings(offer, [{ ...row, how, on, readBy: '王会计 ', witness: '赵四' }])
  expect({ readBy: signing?.readBy, witness: signing?.witness }).toEqual({
    readBy: undefined,
    witness: undefined,
    ...kept,
  })
})

test('a signing is shown on the one paper it belongs to and entered for the session whose record it is', () => {
  const on = parseBusinessDate('2026-11-04')
  if (on === undefined) throw new Error('a day')
  const signing = {
    id: newId(),
    paperKind: 'mediation-record',
    role: 'party' as const,
    signerId: newId(),
    how: ['signature' as const],
    on,
    enteredAt: '2026-11-04T01:00:00.000Z' as never,
  }
  const { signerId } = signing
  const here = offerOf({ signerId, signingId: signing.id })
  const other = offerOf({ signerId })
  expect(signingRows(here, [signing])[0]?.done).toEqual(signing)
  const [row] = signingRows(other, [signing])
  expect(row?.done).toBeUndefined()
  expect(toSignings(other, row === undefined ? [] : [{ ...row, on }])).toMatchObject([
    { ofId: other.sessionId, signerId, on },
  ])
})

test('saving those of one day leaves what is typed in the other lines', () => {
  const [first, later] = [newId(), newId()]
  const offer = offerOf({ signerId: first }, { signerId: later, usual: false })
  const on = parseBusinessDate('2026-11-09')
  const [there, away] = signingRows(offer, [])
  if (there === undefined || away === undefined) throw new Error('two lines')
  const typed = { [there.key]: { id: newId() }, [away.key]: { id: newId(), on, how: ['stamp' as const] } }
  const left = withoutSaved(typed, [there])
  expect(withTyped(signingRows(offer, []), left)).toMatchObject([
    { signerId: first, how: [] },
    { signerId: later, on, how: ['stamp'] },
  ])
  const [one] = toSignings(offer, withTyped(signingRows(offer, []), left))
  expect(one).toMatchObject({ id: typed[away.key]?.id, signerId: later, on })
})
