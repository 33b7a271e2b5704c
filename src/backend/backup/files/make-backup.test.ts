import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeFs, type StoreFs } from '../../database/durable-files.ts'
import { openDatabase, openSnapshot } from '../../database/open-database.ts'
import {
  attach,
  backupOptions,
  notesIn,
  openRoom,
  type Room,
  roomId,
  roomKey,
  roomKeys,
  writeNotes,
} from './fixture-room.ts'
import { listGenerations, pruneGenerations } from './generations.ts'
import { type BackupOptions, makeBackup } from './make-backup.ts'
import { keepBallast } from './space.ts'
import { verifyBackup } from './verify-backup.ts'

let root = ''
let target = ''
let room: Room
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backup-'))
  target = join(root, 'backups')
  room = openRoom(join(root, 'data'))
  writeNotes(room.db, 50)
})
afterEach(() => {
  room.close()
  rmSync(root, { recursive: true, force: true })
})
const backup = (more: Partial<BackupOptions> = {}) => makeBackup({ ...backupOptions(room, target), ...more })
const failing = (code: string) => Object.assign(new Error(code), { code })

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  const index = Math.min(at, bytes.byteLength - 1)
  bytes[index] = (bytes[index] ?? 0) ^ 1
  // A new file under the same name, so that a hard-linked twin keeps its bytes.
  rmSync(path)
  writeFileSync(path, bytes)
}

function freeOnly(blocks: (path: unknown) => number): StoreFs['statfs'] {
  return (async (path: unknown) => ({ bavail: blocks(path), bsize: 4096 })) as unknown as StoreFs['statfs']
}

describe('makeBackup', () => {
  it('holds database, drafts, keyring and every named attachment, encrypted, and verifies with the keys', async () => {
    const name = await attach(room, '签字页扫描件')
    const steps: string[] = []
    const { dir, manifest } = await backup({ progress: ({ step }) => steps.push(step) })
    expect(dir).toBe(join(target, '20261123-160000-0001'))
    expect(manifest.files.map((file) => file.path).sort()).toEqual([
      `attachments/${name}`,
      'drafts.db',
      'keyring.json',
      'room.db',
    ])
    expect(manifest.head).toEqual({ epoch: 1, sequence: 50, hash: 'h' })
    expect(readFileSync(join(dir, 'room.db')).includes(Buffer.from('调解记录'))).toBe(false)
    expect(await verifyBackup({ dir, keys: roomKeys })).toEqual({ manifest, damaged: [] })
    expect(new Set(steps)).toEqual(new Set(['snapshot', 'attachments', 'finish']))
    expect(readdirSync(dir).sort()).toEqual([
      'attachments',
      'complete',
      'drafts.db',
      'keyring.json',
      'manifest.json',
      'room.db',
    ])
  })

  it('works from a read-only connection while another writes', async () => {
    const reader = openDatabase({ file: join(room.dataDir, 'room.db'), key: roomKey, readonly: true })
    writeNotes(room.db, 60)
    const { dir } = await backup({ database: { db: reader, key: roomKey } })
    const snapshot = openSnapshot(join(dir, 'room.db'), roomKey)
    expect(notesIn(snapshot)).toBe(60)
    snapshot.close()
    reader.close()
  })

  it('links what is unchanged, copies what is new, and copies afresh what has rotted in the generation before', async () => {
    const [one, two] = [await attach(room, '一'), await attach(room, '二')]
    const first = await backup()
    const three = await attach(room, '三')
    flip(join(first.dir, 'attachments', two), 500)
    const second = await backup()
    const inode = (dir: string, name: string) => statSync(join(dir, 'attachments', name)).ino
    expect(inode(second.dir, one)).toBe(inode(first.dir, one))
    expect(inode(second.dir, two)).not.toBe(inode(first.dir, two))
    expect(existsSync(join(second.dir, 'attachments', three))).toBe(true)
    expect((await verifyBackup({ dir: second.dir, keys: roomKeys })).damaged).toEqual([])
    expect((await verifyBackup({ dir: first.dir })).damaged).toEqual([`attachments/${two}`])
  })

  it('a volume without hard links gets copies', async () => {
    await attach(room, '一')
    await backup()
    const fs: StoreFs = { ...nodeFs, link: () => Promise.reject(failing('EPERM')) }
    const { dir } = await backup({ fs })
    expect((await verifyBackup({ dir, keys: roomKeys })).damaged).toEqual([])
  })

  it('a lost attachment is listed, taken from the generation before where it is there, and stops nothing', async () => {
    const [one, two] = [await attach(room, '一'), await attach(room, '二')]
    rmSync(join(room.dataDir, 'attachments', two))
    expect((await backup()).manifest.missing).toEqual([two])
    rmSync(join(room.dataDir, 'attachments', one))
    const { dir, manifest } = await backup()
    expect(manifest.missing).toEqual([two])
    expect((await verifyBackup({ dir })).damaged).toEqual([])
  })

  it('a damaged room gives no backup and leaves the earlier ones', async () => {
    writeNotes(room.db, 4000)
    await backup()
    room.db.pragma('wal_checkpoint(TRUNCATE)')
    room.close()
    flip(join(root, 'data', 'room.db'), 20 * 4096 + 7)
    room = openRoom(join(root, 'data'))
    await expect(backup()).rejects.toMatchObject({ code: 'damaged' })
    expect(readdirSync(target)).toEqual(['20261123-160000-0001'])
  })
})

describe('trouble while backing up', () => {
  it('too little space: told before the first byte', async () => {
    const fs: StoreFs = {
      ...nodeFs,
      statfs: freeOnly(() => 10),
    }
    await expect(backup({ fs })).rejects.toMatchObject({ code: 'disk-full' })
    expect(readdirSync(target)).toEqual([])
  })

  it('disk full midway: nothing half is left, the ballast is given up, the generation before is whole', async () => {
    const { dir } = await backup()
    await attach(room, '一')
    await keepBallast(room.dataDir, nodeFs, 1024 * 1024 + 5)
    expect(statSync(join(room.dataDir, 'ballast.bin')).size).toBe(1024 * 1024 + 5)
    const fs: StoreFs = {
      ...nodeFs,
      open: async (path, flags, mode) => {
        const handle = await nodeFs.open(path, flags, mode)
        if (flags === 'wx') handle.writeFile = () => Promise.reject(failing('ENOSPC'))
        return handle
      },
    }
    await expect(backup({ fs, ballastDir: room.dataDir })).rejects.toMatchObject({ code: 'disk-full' })
    expect(readdirSync(target)).toHaveLength(1)
    expect(existsSync(join(room.dataDir, 'ballast.bin')), 'the data disk has room').toBe(true)
    const full = { ...fs, statfs: freeOnly((path) => (path === room.dataDir ? 5 : 1e9)) }
    await expect(backup({ fs: full, ballastDir: room.dataDir })).rejects.toMatchObject({ code: 'disk-full' })
    expect(existsSync(join(room.dataDir, 'ballast.bin'))).toBe(false)
    expect((await verifyBackup({ dir, keys: roomKeys })).damaged).toEqual([])
  })

  it('cancelled between files: no half generation', async () => {
    for (const text of ['一', '二', '三']) await attach(room, text)
    const stop = new AbortController()
    const progress: BackupOptions['progress'] = ({ step, done }) => {
      if (step === 'attachments' && done === 1) stop.abort()
    }
    await expect(backup({ signal: stop.signal, progress })).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(target)).toEqual([])
  })

  it('the stick is pulled: told as such', async () => {
    const progress = () => rmSync(target, { recursive: true, force: true })
    await expect(backup({ progress })).rejects.toMatchObject({
      code: 'place-gone',
    })
  })

  it('killed at any moment: the generation before is whole, the new one is whole or counts for nothing', {
    timeout: 60_000,
  }, async () => {
    writeNotes(room.db, 3000)
    for (let n = 0; n < 30; n++) await attach(room, `附件 ${n}`.repeat(2000))
    const { dir } = await backup()
    const module = (file: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, file)).href)
    const code = `const { openRoom, backupOptions } = await import(${module('fixture-room.ts')})
const { makeBackup } = await import(${module('make-backup.ts')})
const room = openRoom(${JSON.stringify(room.dataDir)})
for (;;) { console.log('begin'); await makeBackup(backupOptions(room, ${JSON.stringify(target)})) }`
    let half = 0
    for (const wait of [1, 15, 30, 60, 100, 150, 220, 300]) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, wait))
      child.kill('SIGKILL')
      await once(child, 'exit')
      expect((await verifyBackup({ dir, keys: roomKeys })).damaged).toEqual([])
      for (const generation of await listGenerations(nodeFs, target)) {
        if (!generation.complete) half++
        else expect((await verifyBackup({ dir: generation.dir, keys: roomKeys })).damaged).toEqual([])
      }
    }
    expect(half, 'no kill hit a backup in the making: the test proves nothing').toBeGreaterThan(0)
    const next = await backup()
    expect((await verifyBackup({ dir: next.dir, keys: roomKeys })).damaged).toEqual([])
    await pruneGenerations(nodeFs, target, roomId)
    expect((await listGenerations(nodeFs, target)).every((generation) => generation.complete)).toBe(true)
  })
})

describe('verifyBackup', () => {
  it.each(['room.db', 'drafts.db', 'keyring.json'])(
    'finds a flipped bit, a lost tail and a lost file: %s',
    async (file) => {
      const { dir } = await backup()
      const path = join(dir, file)
      const damaged = async () => (await verifyBackup({ dir })).damaged
      flip(path, 3000)
      expect(await damaged()).toEqual([file])
      flip(path, 3000)
      expect(await damaged()).toEqual([])
      appendFileSync(path, 'x')
      expect(await damaged()).toEqual([file])
      rmSync(path)
      expect(await damaged()).toEqual([file])
    },
  )

  it('no marker: incomplete; a changed manifest: damaged; a wrong key: said as such', async () => {
    const { dir } = await backup()
    const wrong = { database: new Uint8Array(32), drafts: roomKeys.drafts }
    await expect(verifyBackup({ dir, keys: wrong })).rejects.toMatchObject({ code: 'wrong-key-or-damaged' })
    const manifest = readFileSync(join(dir, 'manifest.json'), 'utf8')
    writeFileSync(join(dir, 'manifest.json'), manifest.replace('"sequence": 50', '"sequence": 51'))
    await expect(verifyBackup({ dir })).rejects.toMatchObject({ code: 'backup-damaged' })
    writeFileSync(join(dir, 'manifest.json'), manifest)
    rmSync(join(dir, 'complete'))
    await expect(verifyBackup({ dir })).rejects.toMatchObject({ code: 'backup-incomplete' })
  })
})

describe('pruneGenerations', () => {
  it('removes what the policy lets go and halves older than a whole one; a linked attachment survives its first home', async () => {
    await attach(room, '一')
    for (let n = 0; n < 4; n++) await backup()
    const names = readdirSync(target).sort()
    rmSync(join(target, names[1] ?? '', 'complete'))
    const removed = await pruneGenerations(nodeFs, target, roomId, {
      latest: 1,
      daily: 1,
      weekly: 1,
      monthly: 1,
    })
    expect(removed).toEqual(names.slice(0, 3))
    expect(readdirSync(target)).toEqual(names.slice(3))
    expect((await verifyBackup({ dir: join(target, names[3] ?? ''), keys: roomKeys })).damaged).toEqual([])
  })

  it('removes nothing where nothing whole would stay, and nothing that is not ours', async () => {
    const { dir } = await backup()
    rmSync(join(dir, 'complete'))
    linkSync(join(dir, 'keyring.json'), join(target, '我的文件.txt'))
    expect(await pruneGenerations(nodeFs, target, roomId)).toEqual([])
    await backup()
    await backup()
    await pruneGenerations(nodeFs, target, roomId, { latest: 1, daily: 0, weekly: 0, monthly: 0 })
    expect(readdirSync(target).sort()).toEqual(['20261123-160000-0003', '我的文件.txt'])
  })
})
