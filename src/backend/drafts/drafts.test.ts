import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { saveFacts } from '../cases/save-facts.ts'
import { registerSample, sampleFacts } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'

let room: TestRoom
beforeEach(async () => {
  room = await openTestRoom()
})
afterEach(() => room.dispose())

/** 工作台: what was left half typed is named by its case, for whoever may see that case. */
it('a draft names its case while the account may see it', async () => {
  const screen = createRouterClient(buildRouter(room.desk))
  const open = await registerSample(room)
  const hidden = await registerSample(room, { title: '隐秘纠纷', sensitive: true })
  const clerk = await room.addAccount('王五', ['registrar'])
  room.as(clerk)
  await screen.drafts.put({ key: 'a', form: 'intake', json: '{}' })
  for (const { id } of [open, hidden])
    await screen.drafts.put({ key: `case-facts:${id}`, form: 'case-facts', caseId: id, json: '{}' })
  const titles = (await screen.drafts.list()).map(({ form, caseTitle }) => [form, caseTitle])
  expect(titles).toHaveLength(3)
  expect(titles).toEqual(
    expect.arrayContaining([
      ['intake', undefined],
      ['case-facts', '王芳与李强排水纠纷'],
      ['case-facts', undefined],
    ]),
  )
})

it('a draft is read while the account may see its case', async () => {
  const screen = createRouterClient(buildRouter(room.desk))
  const clerk = await room.addAccount('王五', ['registrar'])
  const made = await registerSample(room, { sensitive: true, accessAccountIds: [clerk] })
  room.as(clerk)
  const json = '{"phone":"13800135678"}'
  const absent = room.desk.frame().newId()
  await screen.drafts.put({ key: 'a', form: 'case-facts', caseId: made.id, json })
  await screen.drafts.put({ key: 'b', form: 'case-facts', caseId: absent, json })
  expect(await screen.drafts.get({ key: 'a' })).toMatchObject({ json })
  room.as(room.adminId)
  const [committeeId] = room.committeeIds
  if (!committeeId) throw new Error('a committee')
  saveFacts(room.desk, {
    id: made.id,
    base: made.revision,
    facts: sampleFacts(committeeId, { sensitive: true, accessAccountIds: [] }),
  })
  room.as(clerk)
  expect(await screen.drafts.get({ key: 'a' })).toBeNull()
  expect(await screen.drafts.get({ key: 'b' })).toMatchObject({ json })
})
