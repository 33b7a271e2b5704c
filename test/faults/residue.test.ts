import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '#test/support/hosts/temp-folder.ts'
import { clockFrom } from '#test/support/rooms/messages.ts'
import { openRoomProcess } from '#test/support/rooms/room-process.ts'
import { filesUnder } from './load/folder-snapshot.ts'
import { encodingsOf, gbk } from './residue/encodings.ts'
import { findResidue } from './residue/find-residue.ts'
import { SEEDS, workForAnHour } from './residue/one-hour.ts'

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources')

/** The shipped resources without one template, so that a procedure fails in a way nobody expected. */
function brokenResources(folder: string): string {
  const dir = join(folder, 'resources')
  mkdirSync(dir)
  for (const name of readdirSync(RESOURCES)) {
    if (name === 'templates') cpSync(join(RESOURCES, name), join(dir, name), { recursive: true })
    else symlinkSync(join(RESOURCES, name), join(dir, name))
  }
  rmSync(join(dir, 'templates', 'mediation-record.json'))
  return dir
}

describe('what the program leaves behind', () => {
  it('holds no seeded name, number or phone in any encoding, while it runs and after it was killed', async () => {
    const folder = tempFolder()
    const [dataDir, home, temp] = ['data', 'home', 'tmp'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    for (const dir of [dataDir, home, temp]) mkdirSync(dir)
    const room = await openRoomProcess(
      {
        dataDir,
        resourcesDir: brokenResources(folder),
        clockOffsetMs: clockFrom('2026-11-23T02:00:00.000Z'),
      },
      { HOME: home, USERPROFILE: home, TMPDIR: temp, TEMP: temp, TMP: temp },
    )
    const incidents = await workForAnHour(room.client)
    expect(incidents, 'an unexpected fault was numbered and logged').toBeGreaterThan(0)
    const folders = [dataDir, home, temp]
    const running = findResidue(folders, Object.values(SEEDS))
    const files = filesUnder(dataDir).map((file) => file.slice(dataDir.length + 1))
    // Searched with the write-ahead log still there, and the kinds of files that matter among them.
    for (const name of ['room.db', 'room.db-wal', 'drafts.db', 'keyring.json', 'incidents.log'])
      expect(files).toContain(name)
    expect(files.some((file) => file.startsWith('backups'))).toBe(true)
    expect(files.some((file) => file.startsWith('attachments'))).toBe(true)
    await room.kill()
    expect(running).toEqual([])
    expect(findResidue(folders, Object.values(SEEDS))).toEqual([])
    writeFileSync(join(temp, 'output'), room.output())
    expect(findResidue([temp], Object.values(SEEDS))).toEqual([])
  }, 180_000)

  it('is searched by a search that finds: each seed in each encoding in a control file', () => {
    const folder = tempFolder()
    const noise = Buffer.alloc(5000, 0xa5)
    for (const [name, seed] of Object.entries(SEEDS)) {
      for (const [encoding, bytes] of Object.entries(encodingsOf(seed))) {
        writeFileSync(join(folder, `${name}-${encoding}`), Buffer.concat([noise, bytes, noise]))
      }
    }
    const found = findResidue([folder], Object.values(SEEDS))
    const ascii = Object.values(SEEDS).filter((seed) => /^[\x20-\x7e]+$/.test(seed)).length
    // A number is the same in UTF-8 and GBK, so each finds the other's file too.
    expect(found).toHaveLength(Object.keys(SEEDS).length * 3 + ascii * 2)
    expect(found.map((one) => one.file)).toContain('applicant-GBK')
  })

  it('encodes GBK as the decoder reads it, rare characters included', () => {
    const text = Object.values(SEEDS).join('，')
    expect(new TextDecoder('gb18030').decode(gbk(text))).toBe(text)
    expect(gbk('张')).toEqual(Buffer.from([0xd5, 0xc5]))
  })
})
