import { createHash, createHmac, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter, generateX25519Identity } from 'age-encryption'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nodeFs, type StoreFs } from '../../database/durable-files.ts'
import { AttachmentStore } from './attachment-store.ts'
import { sweepOrphans } from './sweep-orphans.ts'

const nameKey = new Uint8Array(32).fill(9)
const scan = new TextEncoder().encode('调解协议书扫描件 王小明')
let identity = ''
let dir = ''
beforeAll(async () => {
  identity = await generateX25519Identity()
})
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'attachments-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const store = (fs?: StoreFs) => new AttachmentStore({ dir, nameKey, identity, fs })
const failing = (code: string) => Object.assign(new Error(code), { code })

function chunked(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.byteLength) return controller.close()
      controller.enqueue(bytes.subarray(at, at + size))
      at += size
    },
  })
}

describe('write and read', () => {
  it('names by HMAC, answers the SHA-256, writes an age file, no plain byte', async () => {
    const written = await store().write(scan)
    expect(written).toEqual({
      name: createHmac('sha256', nameKey).update(scan).digest('hex'),
      sha256: createHash('sha256').update(scan).digest('hex'),
      size: scan.byteLength,
      existed: false,
    })
    const file = readFileSync(join(dir, written.name))
    expect(file.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    expect(file.includes(Buffer.from('王小明'))).toBe(false)
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    expect(Buffer.from(await decrypter.decrypt(file))).toEqual(Buffer.from(scan))
    expect(Buffer.from(await store().read(written))).toEqual(Buffer.from(scan))
  })

  it.each([0, 1, 65_535, 65_536, 65_537, 5_000_000])('streams %d bytes in and out', async (size) => {
    const bytes = randomBytes(size)
    const written = await store().write(chunked(bytes, 100_000))
    expect(written.size).toBe(size)
    const out: Uint8Array[] = []
    for await (const chunk of store().readStream(written)) out.push(chunk)
    expect(Buffer.concat(out).equals(bytes)).toBe(true)
  })

  it('the same content is written once, also by two at the same time', async () => {
    const one = store()
    const written = await Promise.all([one.write(scan), one.write(scan), one.write(chunked(scan, 3))])
    expect(new Set(written.map((item) => item.name)).size).toBe(1)
    expect(written.filter((item) => !item.existed)).toHaveLength(1)
    const bytes = readFileSync(join(dir, written[0].name))
    await one.write(scan)
    expect(readFileSync(join(dir, written[0].name)).equals(bytes)).toBe(true)
    expect(readdirSync(dir)).toEqual([written[0].name])
  })

  it('a rotted file is told, healed by writing again, and kept aside', async () => {
    const written = await store().write(scan)
    const path = join(dir, written.name)
    const bytes = readFileSync(path)
    bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1
    writeFileSync(path, bytes)
    await expect(store().read(written)).rejects.toMatchObject({ code: 'attachment-damaged' })
    expect((await store().write(scan)).existed).toBe(false)
    expect(Buffer.from(await store().read(written))).toEqual(Buffer.from(scan))
    expect(readdirSync(dir).filter((name) => name.includes('.damaged-'))).toHaveLength(1)
    expect((await store().listFiles()).map((file) => file.name)).toEqual([written.name])
  })

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, -20)],
    ['emptied', () => Buffer.alloc(0)],
  ])('%s: damaged', async (_name, change) => {
    const written = await store().write(scan)
    writeFileSync(join(dir, written.name), change(readFileSync(join(dir, written.name))))
    await expect(store().read(written)).rejects.toMatchObject({ code: 'attachment-damaged' })
  })

  it('another attachment under this name, another hash, a missing file, a path: refused', async () => {
    const [one, two] = [await store().write(scan), await store().write(Buffer.from('另一份'))]
    await expect(store().read({ ...one, sha256: two.sha256 })).rejects.toMatchObject({
      code: 'attachment-damaged',
    })
    writeFileSync(join(dir, one.name), readFileSync(join(dir, two.name)))
    await expect(store().read(one)).rejects.toMatchObject({ code: 'attachment-damaged' })
    rmSync(join(dir, one.name))
    await expect(store().read(one)).rejects.toMatchObject({ code: 'attachment-missing' })
    await expect(store().read({ ...one, name: `../${one.name}` })).rejects.toMatchObject({
      code: 'attachment-missing',
    })
  })
})

describe('trouble', () => {
  it('disk full while writing: told, and no half file', async () => {
    const fs: StoreFs = {
      ...nodeFs,
      open: async (...args) => {
        const handle = await nodeFs.open(...args)
        handle.writeFile = () => Promise.reject(failing('ENOSPC'))
        return handle
      },
    }
    await expect(store(fs).write(scan)).rejects.toMatchObject({ code: 'disk-full' })
    expect(readdirSync(dir)).toEqual([])
  })

  it('a scanner that lets go in time is waited for; one that does not is told', async () => {
    let refusals = 3
    const briefly: StoreFs = {
      ...nodeFs,
      rename: (a, b) => (refusals-- > 0 ? Promise.reject(failing('EPERM')) : nodeFs.rename(a, b)),
    }
    const written = await store(briefly).write(scan)
    expect(Buffer.from(await store().read(written))).toEqual(Buffer.from(scan))
    const held: StoreFs = { ...nodeFs, rename: () => Promise.reject(failing('EBUSY')) }
    await expect(store(held).write(Buffer.from('新的'))).rejects.toMatchObject({ code: 'file-locked' })
    expect(readdirSync(dir)).toEqual([written.name])
  })

  it('a source that breaks off leaves nothing', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(scan),
      pull: () => Promise.reject(new Error('stick pulled')),
    })
    await expect(store().write(broken)).rejects.toThrow('stick pulled')
    expect(readdirSync(dir)).toEqual([])
  })

  it('file is synced before it gets its name, and the folder after', async () => {
    const steps: string[] = []
    const fs: StoreFs = {
      ...nodeFs,
      open: async (path, ...rest) => {
        const handle = await nodeFs.open(path, ...rest)
        const sync = handle.sync.bind(handle)
        handle.sync = () => {
          steps.push(path === dir ? 'sync folder' : 'sync file')
          return sync()
        }
        return handle
      },
      rename: (a, b) => {
        steps.push('rename')
        return nodeFs.rename(a, b)
      },
    }
    await store(fs).write(scan)
    expect(steps).toEqual(
      process.platform === 'win32' ? ['sync file', 'rename'] : ['sync file', 'rename', 'sync folder'],
    )
  })
})

it('sweeps what nothing names after thirty days, and a wanted orphan starts anew', async () => {
  const day = (n: number) => new Date(Date.now() + (n - 40) * 86_400_000)
  const kept = await store().write(Buffer.from('有名'))
  const orphan = await store().write(Buffer.from('无主'))
  const wanted = await store().write(Buffer.from('又要了'))
  writeFileSync(join(dir, '说明.txt'), '')
  writeFileSync(join(dir, '00000000-0000-4000-8000-000000000000.part'), '')
  for (const name of readdirSync(dir)) utimesSync(join(dir, name), day(0), day(0))
  const sweep = (n: number) =>
    sweepOrphans({ dir, referenced: new Set([kept.name]), now: day(n).toISOString() })
  expect(await sweep(29)).toEqual(['00000000-0000-4000-8000-000000000000.part'])
  expect((await store().write(Buffer.from('又要了'))).existed).toBe(true)
  expect(statSync(join(dir, wanted.name)).mtimeMs).toBeGreaterThan(day(1).getTime())
  expect(await sweep(31)).toEqual([orphan.name])
  expect(readdirSync(dir).sort()).toEqual([kept.name, wanted.name, '说明.txt'].sort())
})
