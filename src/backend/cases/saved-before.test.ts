import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '#domain/values/brands.ts'
import { buildRouter } from '../api/router.ts'
import { registerSample, SAMPLE_DAY, sampleFacts } from '../testing/sample-case.ts'
import { openTestRoom, type TestRoom } from '../testing/test-room.ts'

let room: TestRoom
let id: Id
beforeEach(async () => {
  room = await openTestRoom()
  id = (await registerSample(room)).id
})
afterEach(() => room.dispose())

const screenOf = () => createRouterClient(buildRouter(room.desk))
const written = () =>
  room.desk.room.db
    .prepare<[], { versions: number; entries: number }>(
      'SELECT (SELECT count(*) FROM record_versions) AS versions, (SELECT count(*) FROM audit) AS entries',
    )
    .get()
const facts = (summary: string) => sampleFacts(room.committeeIds[0] ?? id, { summary })

type Send = (screen: ReturnType<typeof screenOf>) => Promise<unknown>

const sends: readonly (readonly [string, Send])[] = [
  ['facts', (screen) => screen.cases.saveFacts({ id, base: 1, facts: facts('树荫遮住了菜地。') })],
  [
    'parties',
    async (screen) => {
      const { record } = await screen.cases.get({ id })
      const parties = record.parties.map((party) => ({
        ...party,
        guardians: [],
        agents: [],
        attitudes: [],
        document: { kind: 'none' as const },
        phone: undefined,
        note: '住在村东',
      }))
      return screen.cases.saveParties({ id, base: 1, parties })
    },
  ],
  ['screening', (screen) => screen.cases.saveScreening({ id, base: 1, screening: { askedOn: SAMPLE_DAY } })],
  [
    'the room',
    async (screen) => {
      const { room: data } = await screen.settings.room()
      return screen.settings.saveRoom({ base: 1, room: { ...data, county: '青川县' } })
    },
  ],
]

describe('sent again after its answer was lost', () => {
  it.each(sends)('%s: answered as the first time, and written once', async (_, send) => {
    const first = await send(screenOf())
    const after = written()
    room.setNow('2026-11-23T02:10:00.000Z')
    expect(await send(screenOf())).toEqual(first)
    expect(written()).toEqual(after)
  })

  it('with other content it is somebody’s change, to be looked at', async () => {
    await screenOf().cases.saveFacts({ id, base: 1, facts: facts('一') })
    await expect(screenOf().cases.saveFacts({ id, base: 1, facts: facts('二') })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { revision: 2, fields: ['summary'] },
    })
  })

  it('the same content by another account, or with a change after it, is not answered as saved', async () => {
    const send = () => screenOf().cases.saveFacts({ id, base: 1, facts: facts('一') })
    await send()
    const other = await room.addAccount('孙丽', ['registrar'])
    room.as(other)
    await expect(send()).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    room.as(room.adminId)
    await screenOf().cases.saveFacts({ id, base: 2, facts: facts('三') })
    await expect(send()).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })
})
