import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Duty } from '#domain/agreement/duty.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { BusinessDate, Fen, Id } from '#domain/values/brands.ts'
import { buildRouter } from '../api/router.ts'
import { recordHistory } from '../audit/history/record-history.ts'
import { newId } from '../desk/clock.ts'
import { caseKind } from '../records/kinds/cases.ts'
import { readRecord, runWork } from '../records/work.ts'
import { registerSample, SAMPLE_DAY, sampleParties } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'

const NUMBER = '6228480012345678901'
const ACCOUNT = `王芳，农业银行红石支行，${NUMBER}`
const MASKED = '王芳，农业银行红石支行，***************8901'
const OTHER = '王芳，邮储银行红石支行，6217990098765432109'
const HOME = '某县红石镇河湾村12号'
const [applicant, respondent] = sampleParties()
if (!applicant || !respondent) throw new Error('two parties')
const parties = [{ ...applicant, address: HOME }, respondent]
const duty: Duty = {
  id: newId(),
  kind: 'money',
  debtorPartyIds: [respondent.id],
  creditorPartyIds: [applicant.id],
  liability: 'joint',
  what: '赔偿款',
  amount: 5000_00 as Fen,
  how: { kind: 'bank-transfer', account: ACCOUNT },
  when: { kind: 'by', date: '2026-12-10' as BusinessDate },
}

let room: TestRoom
let screen: ReturnType<typeof createScreen>
let id: Id
let base: number
const createScreen = (to: TestRoom) => createRouterClient(buildRouter(to.desk), { context: {} })
beforeEach(async () => {
  room = await openTestRoom()
  screen = createScreen(room)
  const made = await registerSample(room, {}, parties)
  id = made.id
  base = (await save({ base: made.revision })).revision
})
afterEach(() => room.dispose())

function save(more: { base?: number; duties?: Duty[]; facts?: string }) {
  const agreement = {
    form: 'written' as const,
    scope: 'all' as const,
    betweenPartyIds: [],
    extraClauses: [],
    agreedOn: SAMPLE_DAY,
    duties: more.duties ?? [duty],
    ...(more.facts && { facts: more.facts }),
  }
  return screen.cases.saveAgreement({ id, base: more.base ?? base, agreement } as never)
}
const stored = () => readRecord(room.desk.room.db, caseKind, id)?.data
const accountOf = (record: Pick<CaseRecord, 'agreement'> | undefined) =>
  record?.agreement?.duties[0]?.how?.account
const withAccount = (account: string, of = duty) => ({
  ...of,
  how: { kind: 'bank-transfer' as const, account },
})
const entries = () => room.desk.room.db.prepare('SELECT action FROM audit ORDER BY sequence').pluck().all()

describe('bank accounts and homes (个人信息保护法 28, 51)', () => {
  it.each(['admin', 'registrar', 'mediator', 'reviewer', 'reader'] as const)(
    'opening a case as %s shows neither and leaves no entry',
    async (role) => {
      room.as(await room.addAccount(`一位${role}`, [role]))
      const before = entries().length
      const view = await screen.cases.get({ id })
      expect(JSON.stringify(view)).not.toContain(NUMBER)
      expect(JSON.stringify(view)).not.toContain('河湾村12号')
      expect(accountOf(view.record as CaseRecord)).toBe(MASKED)
      expect(view.clauses.join()).toContain(`收款账户：${MASKED}`)
      expect(entries()).toHaveLength(before)
    },
  )

  it('what is shown of a person does not add up to the number', async () => {
    const [party] = (await screen.cases.get({ id })).record.parties
    const shown = JSON.stringify(party)
    // GB 11643: where it was issued, the date of birth, three digits and a check character.
    expect(party?.birthDate).toBe('1949-12-31')
    expect(shown).toContain('110105************')
    expect(shown).not.toContain('002X')
  })

  it('earlier agreements too', async () => {
    runWork(room.desk.frame(), 'cases.saveAgreement', (work) => {
      const record = stored()
      if (!record?.agreement) throw new Error('an agreement')
      const earlierAgreements = [{ ...record.agreement, form: 'oral' as const }]
      work.save(caseKind, id, { ...record, earlierAgreements }, { base })
    })
    expect(JSON.stringify(await screen.cases.get({ id }))).not.toContain(NUMBER)
  })

  it('shown whole once asked for, and that is told to the audit', async () => {
    const view = await screen.cases.reveal({ id, why: '核对账号' })
    expect(accountOf(view.record as CaseRecord)).toBe(ACCOUNT)
    expect(view.clauses.join()).toContain(NUMBER)
    expect(entries().at(-1)).toBe('cases.reveal')
  })

  it('the agreement as typed shows no more than was typed', async () => {
    const { agreement } = (await screen.cases.get({ id })).record
    if (!agreement) throw new Error('an agreement')
    const tried = await screen.cases.tryAgreement({ id, agreement })
    expect(JSON.stringify(tried)).not.toContain(NUMBER)
    expect(tried.clauses.join()).toContain(MASKED)
  })

  it('nor do the versions', async () => {
    base = (await save({ duties: [withAccount(OTHER)] })).revision
    const moved = parties.map((party, at) =>
      at === 0 ? { ...party, address: '某县红石镇河湾村88号' } : party,
    )
    await screen.cases.saveParties({ id, base, parties: moved, reason: '搬家' } as never)
    const lines = JSON.stringify(recordHistory(room.desk.room.db, room.desk.session, { kind: 'case', id }))
    for (const plain of [NUMBER, '6217990098765432109', '河湾村12号', '河湾村88号'])
      expect(lines).not.toContain(plain)
    expect(lines).toContain(MASKED)
    expect(lines).toContain('某县红石镇****')
  })
})

describe('an agreement saved from what was shown', () => {
  it('keeps the account that was left masked, whatever else is changed', async () => {
    await save({ duties: [withAccount(MASKED, { ...duty, what: '医疗费' })], facts: '更正' })
    expect(accountOf(stored())).toBe(ACCOUNT)
    expect(stored()?.agreement?.duties[0]?.what).toBe('医疗费')
  })

  it('takes a new one as typed', async () => {
    await save({ duties: [withAccount(OTHER)] })
    expect(accountOf(stored())).toBe(OTHER)
  })

  it.each([
    ['half of it typed over', [withAccount(`${MASKED}0`)]],
    ['copied into another duty', [duty, withAccount(MASKED, { ...duty, id: newId() })]],
    ['the stars of another number', [withAccount(MASKED.replace('8901', '8902'))]],
  ])('refuses stars over a number nobody has seen: %s', async (_, duties) => {
    const path = `agreement.duties.${duties.length - 1}.how.account`
    await expect(save({ duties })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path, sentence: expect.stringContaining('星号') }] },
    })
    expect(accountOf(stored())).toBe(ACCOUNT)
  })

  it('signatures stay good when nothing was changed', async () => {
    const signed = await screen.cases.addSigning({
      id,
      base,
      signings: [
        {
          id: newId(),
          paperKind: 'written-agreement',
          role: 'party',
          signerId: applicant.id,
          how: ['signature'],
          on: SAMPLE_DAY,
        },
      ],
    } as never)
    const { agreement } = (await screen.cases.get({ id })).record
    await screen.cases.saveAgreement({ id, base: signed.revision, agreement, reason: '核对' } as never)
    const { pendingEffect } = await screen.cases.get({ id })
    expect(pendingEffect.map(({ code }) => code)).not.toContain('text-changed')
  })
})
