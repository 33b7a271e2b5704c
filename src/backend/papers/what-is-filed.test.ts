import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '#domain/values/brands.ts'
import { newId } from '../desk/clock.ts'
import { sessionKind } from '../records/kinds/cases.ts'
import { attachmentKind } from '../records/kinds/papers.ts'
import { readRecord, runWork } from '../records/work.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'
import { dossierPlan } from './dossier-plan.ts'
import { paperSource } from './source.ts'
import { changeRecord, day, PNG, saveWholeCase, screenOf, type WholeCase } from './testing/whole-case.ts'

let room: TestRoom
let whole: WholeCase
let screen: ReturnType<typeof screenOf>
beforeEach(async () => {
  room = await openTestRoom()
  whole = saveWholeCase(room, { missingPaperReasons: [] })
  screen = screenOf(room.desk)
})
afterEach(() => room.dispose())

const sheet = () => new Blob([PNG])
const line = async (kind: string) =>
  (await screen.cases.get({ id: whole.caseId })).checklist.find(({ paperKind }) => paperKind === kind)
const scan = (paperKind: string, paperId?: Id, name = '签字页') =>
  screen.attachments.add({ caseId: whole.caseId, paperKind, paperId, name, file: sheet() })
function planned() {
  const { db } = room.desk.room
  return dossierPlan(paperSource(db, room.desk.session, whole.caseId, day('2026-11-23')))
}

/** 多次调解＝多份记录 (mediation.md 3.2): the checklist and 卷内目录 ask for the record of each session. */
describe('a case mediated twice', () => {
  let second: Id
  beforeEach(() => {
    second = newId()
    const first = readRecord(room.desk.room.db, sessionKind, whole.sessionId)
    if (!first) throw new Error('no session')
    runWork(room.desk.frame(), 'cases.saveSession', (work) =>
      work.save(sessionKind, second, { ...first.data, heldOn: day('2026-11-05') }),
    )
  })
  const printed = async (sessionId: Id) =>
    (
      await screen.papers.print({
        caseId: whole.caseId,
        paperKind: 'mediation-record',
        sessionId,
        copies: 1,
      })
    ).paperId

  it('one signed record filed is one of two', async () => {
    const paperId = await printed(whole.sessionId)
    await scan('mediation-record', paperId)
    await scan('mediation-record', paperId, '第2页')
    expect(await line('mediation-record')).toMatchObject({
      state: 'missing',
      sentence: expect.stringContaining('共 2 次调解，只归入 1 份记录，还缺 1 份'),
    })
    expect(planned().missing).toContainEqual({
      title: '调解记录',
      reason: '共 2 次调解，只有 1 份',
    })
    await scan('mediation-record', await printed(second))
    expect((await line('mediation-record'))?.sentence).toContain('共 2 次调解，归入 2 份')
    expect(planned().missing.map(({ title }) => title)).not.toContain('调解记录')
  })

  it('the other written by hand, its scan counts for one', async () => {
    await scan('mediation-record', await printed(whole.sessionId))
    await scan('mediation-record')
    expect((await line('mediation-record'))?.sentence).toContain('共 2 次调解，归入 2 份')
  })

  it('a session voided is asked for no longer', async () => {
    await scan('mediation-record', await printed(whole.sessionId))
    const stored = readRecord(room.desk.room.db, sessionKind, second)
    if (!stored) throw new Error('no session')
    runWork(room.desk.frame(), 'cases.voidSession', (work) =>
      work.save(sessionKind, second, { ...stored.data, voided: '重复' }, { base: stored.revision }),
    )
    expect((await line('mediation-record'))?.state).not.toBe('missing')
  })
})

/** R13: what an older program took in under a draft is not the signed agreement. */
describe('a scan under a draft', () => {
  it('counts neither as printed nor as filed, and is no part of the file', async () => {
    changeRecord(room, whole.caseId, (record) => ({
      ...record,
      agreement: record.agreement && { ...record.agreement, duties: [], extraClauses: [] },
    }))
    const { caseId } = whole
    const { paperId } = await screen.papers.print({ caseId, paperKind: 'written-agreement', copies: 1 })
    expect((await line('written-agreement'))?.sentence).toContain('还没有。')
    const added = await scan('written-agreement')
    expect((await line('written-agreement'))?.state).toBe('present')
    const stored = readRecord(room.desk.room.db, attachmentKind, added.id)
    if (!stored) throw new Error('no scan')
    runWork(room.desk.frame(), 'attachments.add', (work) =>
      work.save(attachmentKind, added.id, { ...stored.data, paperId }, { base: stored.revision }),
    )
    expect(await line('written-agreement')).toMatchObject({
      state: 'missing',
      sentence: expect.stringContaining('还没有。'),
    })
    expect(planned().entries.map(({ kind }) => kind)).not.toContain('written-agreement')
  })
})
