import { resultOf } from '#backend/testing/result-of.ts'
import type { RoomClient } from '#test/support/rooms/room-process.ts'
import { ADMIN, day, facts, newId, person, setUpRoom } from '#test/support/rooms/set-up-room.ts'

/** Names with rare characters, numbers that check, phones: none of them may be found in what the program writes. */
export const SEEDS = {
  applicant: '欧阳𬭎喆',
  respondent: '皇甫䶮昇',
  agent: '司徒堃龑',
  applicantNumber: '11010519491231002X',
  respondentNumber: '440524188001010014',
  phone: '13912345678',
  otherPhone: '18698765432',
  mediator: '诸葛明远',
  mediatorPhone: '15011112222',
  said: '去年腊月二十三夜里的事他亲口承认了',
  draft: '草稿里写着尉迟敬川住在北坡',
  scan: '扫描件里的公孙若水',
  wrongPassword: '赫连勃勃的密码',
} as const

/** A clerk's hour in a row of calls; the screens call the same ones. Answers how many incidents were numbered. */
export async function workForAnHour(client: RoomClient): Promise<number> {
  const { committeeId } = await setUpRoom(client)
  const { id: mediatorId } = await client.settings.saveMediator({
    mediator: {
      name: SEEDS.mediator,
      standing: 'member',
      workKind: 'full-time',
      phone: SEEDS.mediatorPhone,
      birthDate: day('1968-03-02'),
      serviceFrom: day('2020-01-01'),
    },
  })
  const intake = { key: 'intake:new', form: 'intake', json: JSON.stringify({ text: SEEDS.draft }) }
  await client.drafts.put(intake)
  const parties = [
    {
      ...person(SEEDS.applicant, 'applicant', { phone: SEEDS.phone }),
      document: { kind: 'id-card' as const, number: SEEDS.applicantNumber },
      agents: [
        {
          id: newId(),
          name: SEEDS.agent,
          kind: 'relative' as const,
          powers: ['attend' as const],
          phone: SEEDS.otherPhone,
        },
      ],
    },
    {
      ...person(SEEDS.respondent, 'respondent', { phone: SEEDS.otherPhone }),
      document: { kind: 'other' as const, name: '护照', number: SEEDS.respondentNumber },
    },
  ]
  const on = day('2026-11-20')
  const { id } = await client.cases.register({
    facts: facts(committeeId, `${SEEDS.applicant}与${SEEDS.respondent}排水纠纷`),
    ...{ parties, on, onPaper: false, draftKey: intake.key },
    screening: { takenElsewhere: 'no', reservedByLaw: false, askedOn: on },
  })
  await client.drafts.put({ ...intake, key: 'intake:second' })
  const base = async () => (await client.cases.get({ id })).revision
  await client.cases.accept({ id, base: await base(), on, onPaper: false, initiative: 'application' })
  await client.cases.saveNotice({
    id,
    base: await base(),
    notice: { givenOn: on, how: 'oral', personalData: true },
  })
  const mediators = [
    {
      mediatorId,
      name: SEEDS.mediator,
      role: 'lead' as const,
      chosenBy: 'committee' as const,
      assignedOn: on,
    },
  ]
  await client.cases.saveMediators({ id, base: await base(), mediators, onPaper: false })
  await client.cases.saveSession({
    session: {
      ...{ caseId: id, heldOn: on, mode: 'together', presentPartyIds: parties.map((party) => party.id) },
      ...{ invited: [], mediatorIds: [mediatorId], result: 'settled', place: '红石镇综治中心' },
      entries: [{ speaker: SEEDS.applicant, text: SEEDS.said }],
    },
    onPaper: false,
  })
  await agree(client, { id, base: await base(), partyIds: parties.map((party) => party.id) })
  const printed = await client.papers.print({ caseId: id, paperKind: 'written-agreement', copies: 3 })
  await client.papers.preview({ caseId: id, paperKind: 'application' })
  await client.attachments.add({
    ...{ caseId: id, paperId: printed.paperId, paperKind: 'written-agreement', name: `${SEEDS.scan}.png` },
    file: new File([scanOf(SEEDS.scan)], `${SEEDS.scan}.png`, { type: 'image/png' }),
  })
  await client.cases.reveal({ id, why: '核对证件' })
  await client.cases.search({ text: SEEDS.applicant })
  await client.cases.search({ text: SEEDS.applicantNumber })
  const incidents = await goWrong(client, id)
  for await (const _ of await client.backup.run());
  await client.drafts.put({ ...intake, key: 'intake:third' })
  await client.accounts.lock()
  await failToLogIn(client)
  await client.accounts.unlock({ loginName: ADMIN.loginName, password: ADMIN.password })
  return incidents
}

async function agree(
  client: RoomClient,
  at: { id: never | string; base: number; partyIds: readonly string[] },
) {
  const [debtor, creditor] = at.partyIds
  await client.cases.saveAgreement({
    ...{ id: at.id as never, base: at.base },
    agreement: {
      ...{
        form: 'written',
        scope: 'all',
        betweenPartyIds: at.partyIds as never,
        extraClauses: [`${SEEDS.applicant}今后不再追究。`],
      },
      ...{ facts: SEEDS.said, disputes: '排水沟由谁疏通', agreedOn: day('2026-11-20'), method: '当面履行' },
      duties: [
        {
          ...{
            id: newId(),
            kind: 'money',
            debtorPartyIds: [debtor as never],
            creditorPartyIds: [creditor as never],
          },
          ...{ liability: 'each', what: '墙面修缮费', amount: 120_000 as never },
          when: { kind: 'by', date: day('2026-12-20') },
        },
      ],
    },
  })
}

/** Refused input that quotes what was typed, and faults whose stack would hold it. */
async function goWrong(client: RoomClient, id: string): Promise<number> {
  const wrong = [
    () => client.cases.search({ text: SEEDS.applicant.repeat(40) }),
    () =>
      client.cases.saveParties({ id: id as never, base: 1, parties: [person(SEEDS.applicant, 'applicant')] }),
    () => client.papers.preview({ caseId: id as never, paperKind: 'mediation-record' }),
    () => resultOf(client.backup.rehearse({ dir: `/nowhere/${SEEDS.applicant}` })),
    () =>
      client.attachments.add({
        ...{ caseId: id as never, paperKind: 'evidence', name: SEEDS.scan },
        file: new File([SEEDS.scan], SEEDS.scan, { type: 'image/png' }),
      }),
  ]
  const messages = await Promise.all(
    wrong.map((call) =>
      call().then(
        () => '',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      ),
    ),
  )
  return messages.filter((message) => message.includes('事件号')).length
}

async function failToLogIn(client: RoomClient): Promise<void> {
  await client.accounts
    .unlock({ loginName: ADMIN.loginName, password: SEEDS.wrongPassword })
    .catch(() => undefined)
  await client.accounts
    .unlock({ loginName: SEEDS.applicant, password: SEEDS.wrongPassword })
    .catch(() => undefined)
}

/** A PNG of one point, with the name in its text chunk, as scanners write it. */
function scanOf(text: string): Uint8Array<ArrayBuffer> {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  return new Uint8Array(Buffer.concat([png, Buffer.from(text, 'utf8')]))
}
