import { expect, it } from 'vitest'
import { blankParty } from '../parties/party-edit.ts'
import { signsFor } from './signs-for.ts'

const factory = { ...blankParty('respondent', 'company'), name: '柳溪砖厂' }
const agent = { ...blankAgent(), name: '马经理' }

function blankAgent() {
  return { id: blankParty('respondent').id, name: '', kind: 'staff' as const, powers: [] }
}

it.each([
  ['nobody named', factory, '没有填负责人'],
  ['its head', { ...factory, headName: '何厂长' }, '由负责人 何厂长签'],
  [
    'an agent who may sign',
    { ...factory, agents: [{ ...agent, powers: ['sign-agreement' as const] }] },
    '由代理人 马经理签',
  ],
  ['an agent who may not', { ...factory, agents: [agent] }, '没有填负责人'],
  ['a person', blankParty('applicant'), undefined],
])('for an organisation signs: %s', (_, party, said) => {
  expect(signsFor(party)).toBe(said)
})
