import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeFs, type StoreFs } from '../../database/durable-files.ts'
import { openDatabase } from '../../database/open-database.ts'
import {
  attach,
  backupOptions,
  draftsKey,
  notesIn,
  openRoom,
  roomId,
  roomKey,
  roomKeys,
  writeNotes,
} from './fixture-room.ts'
import { makeBackup } from './make-backup.ts'
import { markerBytes } from './manifest.ts'
import { finishInterruptedRestore, type RestoreOptions, restoreBackup } from './restore-backup.ts'

const now = '2026-11-24T01:02:03.000Z'
let root = ''
let dataDir = ''
let from = ''
let kept = ''
let added = ''

/** A backup at note 50 with one attachment; then the room goes on to note 80, changes all files and loses its process. */
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'restore-'))
  dataDir = join(root, 'data')
  const live = join(root, 'live')
  const room = openRoom(live)
  writeNotes(room.db, 50)
  room.drafts.exec(`INSERT INTO drafts VALUES ('old')`)
  kept = await attach(room, '备份里的附件')
  from = (await makeBackup(backupOptions(room, join(root, 'backups')))).dir
  writeNotes(room.db, 80)
  room.drafts.exec(`INSERT INTO drafts VALUES ('new')`)
  added = await attach(room, '备份之后的附件')
  writeFileSync(join(live, 'keyring.json'), '{"accounts":["later"]}')
  // Copied while open: as after a kill, the newest rows are in the write-ahead logs only.
  cpSync(live, dataDir, { recursive: true })
  room.close()
  expect(existsSync(join(dataDir, 'room.db-wal'))).toBe(true)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const restore = (more: Partial<RestoreOptions> = {}) =>
  restoreBackup({ from, dataDir, keys: roomKeys, now, ...more })

function stateOf(dir: string): unknown {
  const db = openDatabase({ file: join(dir, 'room.db'), key: roomKey })
  const drafts = openDatabase({ file: join(dir, 'drafts.db'), key: draftsKey })
  const state = {
    notes: notesIn(db),
    drafts: drafts.prepare('SELECT json FROM drafts').pluck().all(),
    keyring: readFileSync(join(dir, 'keyring.json'), 'utf8'),
  }
  db.close()
  drafts.close()
  return state
}
const before = { notes: 80, drafts: ['old', 'new'], keyring: '{"accounts":["later"]}' }
const after = { notes: 50, drafts: ['old'], keyring: `{"roomId":"${roomId}","accounts":[]}` }

describe('an old main beside a newer write-ahead log', () => {
  it('control: putting back the main file alone rolls it forward or breaks it', () => {
    cpSync(join(from, 'room.db'), join(dataDir, 'room.db'))
    let notes: unknown
    try {
      notes = (stateOf(dataDir) as { notes: number }).notes
    } catch {
      notes = 'broken'
    }
    expect(notes).not.toBe(50)
  })

  it('the restore takes the log away with it, and keeps both where they still open as they were', async () => {
    const { replacedDir } = await restore()
    expect(stateOf(dataDir)).toEqual(after)
    expect(replacedDir).toBe(join(dataDir, 'replaced-20261124-090203'))
    expect(existsSync(join(replacedDir, 'room.db-wal'))).toBe(true)
    expect(stateOf(replacedDir)).toEqual(before)
  })
})

describe('restoreBackup', () => {
  it('brings back a bare machine', async () => {
    const bare = join(root, 'bare', 'machine')
    await restore({ dataDir: bare })
    expect(stateOf(bare)).toEqual(after)
    expect(readdirSync(join(bare, 'attachments'))).toEqual([kept])
  })

  it('deletes nothing: later attachments stay, a rotted one is replaced and kept aside, twice makes two folders', async () => {
    const good = readFileSync(join(dataDir, 'attachments', kept))
    writeFileSync(join(dataDir, 'attachments', kept), 'rotten')
    const { replacedDir } = await restore()
    expect(readdirSync(join(dataDir, 'attachments')).sort()).toEqual([kept, added].sort())
    expect(readFileSync(join(dataDir, 'attachments', kept)).equals(good)).toBe(true)
    expect(readFileSync(join(replacedDir, 'attachments', kept), 'utf8')).toBe('rotten')
    expect((await restore()).replacedDir).toBe(`${replacedDir}-2`)
    expect(readdirSync(dataDir).sort()).toEqual(
      [
        'attachments',
        'drafts.db',
        'keyring.json',
        'replaced-20261124-090203',
        'replaced-20261124-090203-2',
        'room.db',
      ].sort(),
    )
  })

  it('a backup without drafts sets the drafts aside, which may have another key', async () => {
    rmSync(join(from, 'drafts.db'))
    rewriteManifest((text) => text.replace(/\{\s*"path": "drafts\.db"[^}]*\},/, ''))
    const { replacedDir } = await restore()
    expect(existsSync(join(dataDir, 'drafts.db'))).toBe(false)
    expect(existsSync(join(replacedDir, 'drafts.db'))).toBe(true)
  })

  it.each([
    [
      'a flipped bit',
      () => writeFileSync(join(from, 'room.db'), flipped(join(from, 'room.db'))),
      'backup-damaged',
    ],
    ['a lost attachment', () => rmSync(join(from, 'attachments', kept)), 'backup-damaged'],
    ['no marker', () => rmSync(join(from, 'complete')), 'backup-incomplete'],
    [
      'a later format',
      () => rewriteManifest((text) => text.replace('"format": 1', '"format": 2')),
      'backup-newer',
    ],
    [
      'a path out of the folder',
      () => rewriteManifest((text) => text.replace('"keyring.json"', '"../keyring.json"')),
      'backup-damaged',
    ],
    [
      'no database in the list',
      () => rewriteManifest((text) => text.replace(/\{\s*"path": "room\.db"[^}]*\},/, '')),
      'backup-damaged',
    ],
  ])('%s: refused with nothing touched', async (_name, spoil, code) => {
    spoil()
    const listed = readdirSync(dataDir).sort()
    await expect(restore()).rejects.toMatchObject({ code })
    expect(readdirSync(dataDir).sort()).toEqual(listed)
    expect(stateOf(dataDir)).toEqual(before)
  })

  it('a wrong key, a full disk and a cancel are told with nothing touched', async () => {
    const wrong = { database: new Uint8Array(32) }
    await expect(restore({ keys: wrong })).rejects.toMatchObject({ code: 'wrong-key-or-damaged' })
    const stop = new AbortController()
    const progress: RestoreOptions['progress'] = ({ step }) => step === 'copy' && stop.abort()
    await expect(restore({ signal: stop.signal, progress })).rejects.toMatchObject({ code: 'cancelled' })
    const full: StoreFs = {
      ...nodeFs,
      statfs: (async () => ({ bavail: 1, bsize: 1 })) as unknown as StoreFs['statfs'],
    }
    await expect(restore({ fs: full })).rejects.toMatchObject({ code: 'disk-full' })
    expect(await finishInterruptedRestore(dataDir)).toBe('nothing')
    expect(stateOf(dataDir)).toEqual(before)
  })

  it.each(['check', 'copy'])('the stick is pulled at %s: told as such, nothing touched', async (at) => {
    const progress: RestoreOptions['progress'] = ({ step }) =>
      step === at && rmSync(join(root, 'backups'), { recursive: true, force: true })
    await expect(restore({ progress })).rejects.toMatchObject({ code: 'place-gone' })
    expect(await finishInterruptedRestore(dataDir)).toBe('nothing')
    expect(stateOf(dataDir)).toEqual(before)
  })
})

describe('cut off', () => {
  // Finishing is itself cut off once, at a step that varies.
  it('after any step the next start finishes it or forgets it; never a mixture, never a file lost', {
    timeout: 120_000,
  }, async () => {
    const outcomes = new Map<string, number>()
    const pristine = join(root, 'pristine')
    cpSync(dataDir, pristine, { recursive: true })
    for (let step = 1; ; step++) {
      rmSync(dataDir, { recursive: true })
      cpSync(pristine, dataDir, { recursive: true })
      writeFileSync(join(dataDir, 'attachments', kept), 'rotten')
      const died = await restore({ fs: dyingAfter(step) }).then(
        () => false,
        () => true,
      )
      if (!died) break
      // The journal is the point of no return; at the very end it is gone and the folder of the replaced files tells.
      const past = readdirSync(dataDir).some(
        (name) => name === 'restore-journal.json' || name.startsWith('replaced-'),
      )
      const outcome = past ? 'finished' : 'rolled-back'
      await finishInterruptedRestore(dataDir, dyingAfter(1 + (step % 17))).catch(() => undefined)
      await finishInterruptedRestore(dataDir)
      expect(await finishInterruptedRestore(dataDir)).toBe('nothing')
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      expect(stateOf(dataDir), `step ${step}: ${outcome}`).toEqual(outcome === 'finished' ? after : before)
      expect(readdirSync(dataDir).filter((name) => name.startsWith('restore-'))).toEqual([])
      const replaced = readdirSync(dataDir).filter((name) => name.startsWith('replaced-'))
      if (outcome === 'finished')
        expect(stateOf(join(dataDir, replaced[0] ?? '')), `step ${step}`).toEqual(before)
    }
    expect(outcomes.get('finished')).toBeGreaterThan(10)
    expect(outcomes.get('rolled-back')).toBeGreaterThan(3)
  })

  it('an unreadable journal stops the start instead of guessing', async () => {
    writeFileSync(join(dataDir, 'restore-journal.json'), '{"format":1,"replaced":"../..","staged":[]}')
    await expect(finishInterruptedRestore(dataDir)).rejects.toMatchObject({ code: 'restore-unfinished' })
  })
})

/** A process that dies at its n-th file operation: that one and all later ones don't happen. */
function dyingAfter(steps: number): StoreFs {
  let left = steps
  const alive =
    <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      left-- > 0 ? act(...args) : Promise.reject(new Error('died'))
  return {
    ...nodeFs,
    open: alive(nodeFs.open),
    rename: alive(nodeFs.rename),
    rm: alive(nodeFs.rm),
    unlink: alive(nodeFs.unlink),
    mkdir: alive(nodeFs.mkdir) as unknown as StoreFs['mkdir'],
  }
}

function rewriteManifest(change: (text: string) => string): void {
  const text = readFileSync(join(from, 'manifest.json'), 'utf8')
  const changed = Buffer.from(change(text))
  expect(changed.toString()).not.toBe(text)
  writeFileSync(join(from, 'manifest.json'), changed)
  writeFileSync(join(from, 'complete'), markerBytes(changed))
}

function flipped(path: string): Uint8Array {
  const bytes = readFileSync(path)
  bytes[5000] = (bytes[5000] ?? 0) ^ 1
  return bytes
}
