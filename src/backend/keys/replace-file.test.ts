import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { REAL_FS, type ReplaceFs, replaceFile } from './replace-file.ts'

let folder = ''
let path = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replace-file-'))
  path = join(folder, 'keyring.json')
  await writeFile(path, 'old')
})
afterEach(() => rm(folder, { recursive: true }))

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** The real file system, noting each call; `fail` may make one throw (`open .part`, `write`, `sync .part`, `rename`, …). */
function watched(fail: (call: string, nth: number) => string | undefined) {
  const calls: string[] = []
  const note = (call: string) => {
    calls.push(call)
    const code = fail(call, calls.filter((one) => one === call).length)
    if (code !== undefined) throw systemError(code)
  }
  const fs: ReplaceFs = {
    open: async (name, flags, mode) => {
      const what = name === folder ? 'folder' : '.part'
      note(`open ${what}`)
      const file = await REAL_FS.open(name, flags, mode)
      return {
        writeFile: async (text) => {
          await file.writeFile(text.slice(0, 2))
          note('write')
          await file.writeFile(text.slice(2))
        },
        sync: async () => {
          note(`sync ${what}`)
          await file.sync()
        },
        close: () => file.close(),
      }
    },
    rename: async (from, to) => {
      note('rename')
      await REAL_FS.rename(from, to)
    },
    unlink: async (name) => {
      note('unlink')
      await REAL_FS.unlink(name)
    },
    sleep: async (ms) => {
      calls.push(`sleep ${ms}`)
    },
  }
  return { fs, calls }
}

describe('replaceFile', () => {
  it('writes, fsyncs, renames and fsyncs the folder, in this order', async () => {
    const { fs, calls } = watched(() => undefined)
    await replaceFile(path, 'new content', fs)
    expect(calls).toEqual(['open .part', 'write', 'sync .part', 'rename', 'open folder', 'sync folder'])
    expect(await readFile(path, 'utf8')).toBe('new content')
    expect(await readdir(folder)).toEqual(['keyring.json'])
  })

  it.each([
    ['open .part', 'ENOSPC'],
    ['write', 'ENOSPC'],
    ['sync .part', 'EIO'],
    ['rename', 'EXDEV'],
    ['rename', 'EPERM'],
  ])('when %s fails with %s for good, the old file is whole and no .part stays', async (step, code) => {
    const { fs } = watched((call) => (call === step ? code : undefined))
    await expect(replaceFile(path, 'new content', fs)).rejects.toMatchObject({ code })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['keyring.json'])
  })

  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'waits longer and longer while antivirus holds the file (%s)',
    async (code) => {
      const { fs, calls } = watched((call, nth) => (call === 'rename' && nth <= 4 ? code : undefined))
      await replaceFile(path, 'new content', fs)
      expect(calls.filter((call) => call.startsWith('sleep'))).toEqual([
        'sleep 10',
        'sleep 20',
        'sleep 40',
        'sleep 80',
      ])
      expect(await readFile(path, 'utf8')).toBe('new content')
    },
  )

  it('gives up after about three seconds', async () => {
    const { fs, calls } = watched((call) => (call === 'rename' ? 'EBUSY' : undefined))
    await expect(replaceFile(path, 'new content', fs)).rejects.toMatchObject({ code: 'EBUSY' })
    const slept = calls.flatMap((call) => (call.startsWith('sleep') ? [Number(call.slice(6))] : []))
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(2_500)
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(4_000)
  })

  it('does not mind a folder that cannot be opened or synced (Windows), but a disk that fails there', async () => {
    await replaceFile(path, 'one', watched((call) => (call === 'open folder' ? 'EISDIR' : undefined)).fs)
    await replaceFile(path, 'two', watched((call) => (call === 'sync folder' ? 'EPERM' : undefined)).fs)
    expect(await readFile(path, 'utf8')).toBe('two')
    const { fs } = watched((call) => (call === 'sync folder' ? 'EIO' : undefined))
    await expect(replaceFile(path, 'three', fs)).rejects.toMatchObject({ code: 'EIO' })
  })

  it('reports the first error even when the .part cannot be removed, and later overwrites it', async () => {
    const { fs } = watched((call) => (call === 'rename' ? 'EXDEV' : call === 'unlink' ? 'EPERM' : undefined))
    await expect(replaceFile(path, 'a much longer content', fs)).rejects.toMatchObject({ code: 'EXDEV' })
    await replaceFile(path, 'short')
    expect(await readFile(path, 'utf8')).toBe('short')
    expect(await readdir(folder)).toEqual(['keyring.json'])
  })
})
