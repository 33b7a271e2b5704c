import { describe, expect, it } from 'vitest'
import { tempFolder } from '#test/support/hosts/temp-folder.ts'
import { clockFrom } from '#test/support/rooms/messages.ts'
import { seededRandom } from '#test/support/rooms/random.ts'
import { openRoomProcess } from '#test/support/rooms/room-process.ts'
import { registration, setUpRoom } from '#test/support/rooms/set-up-room.ts'
import { checkFiles, emptyFiles, fileOrPrint } from './load/file-hand.ts'
import { emptyLedger } from './load/ledger.ts'
import { settledLedger } from './load/settle-ledger.ts'
import { SETTLED_TITLE } from './load/under-load.ts'

async function newRoom() {
  const room = await openRoomProcess({
    dataDir: tempFolder(),
    clockOffsetMs: clockFrom('2026-11-23T02:00:00.000Z'),
  })
  const { committeeId } = await setUpRoom(room.client)
  return { room, committeeId }
}

describe('the oracle of the kills can fail', () => {
  it('sees 先调后登 left as a plain registration', async () => {
    const { room, committeeId } = await newRoom()
    await room.client.cases.register(registration(committeeId, SETTLED_TITLE))
    await expect(settledLedger(room.client, { ...emptyLedger(), openRegistrations: 1 })).rejects.toThrow(
      /settled registration is there in full/,
    )
    await room.kill()
  })

  it('sees a scan or a paper that was answered and is not there', async () => {
    const { room, committeeId } = await newRoom()
    const { id } = await room.client.cases.register(registration(committeeId, '王芳与李强排水纠纷'))
    const files = emptyFiles()
    const random = seededRandom(1)
    while (files.printed.size === 0 || files.attached.size === 0)
      await fileOrPrint(room.client, id, files, random)
    expect(await checkFiles(room.client, files)).toBe(files.printed.size + files.attached.size)
    const other = '019a0000-0000-7000-8000-000000000001' as typeof id
    for (const list of ['attached', 'printed'] as const) {
      const lost = { ...files, [list]: new Map([...files[list], [other, 'x']]) }
      await expect(checkFiles(room.client, lost)).rejects.toThrow(/an answered/)
    }
    await room.kill()
  })
})
