import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FailedAttempt } from './failed-attempts.ts'
import type { KeyProblem } from './key-problem.ts'
import { Keyring } from './keyring.ts'
import type { KeyringConfig, Unlocked } from './keyring-config.ts'
import { newRecoveryCode, printRecoveryCode } from './recovery-code.ts'
import { REAL_FS, type ReplaceFs } from './replace-file.ts'
import { SCRYPT_COST } from './wraps.ts'

const A = '01938000-0000-7000-8000-00000000000a'
const B = '01938000-0000-7000-8000-00000000000b'
const C = '01938000-0000-7000-8000-00000000000c'
const HASH = 'e5'.repeat(32)
const ROOM = {
  roomId: '01938000-0000-7000-8000-0000000000ff',
  accountId: A,
  loginName: '王芳',
  password: '河边柳树三月青',
}
const LI = { accountId: B, loginName: 'Li Wei', password: '山上松柏四季绿' }

let folder = ''
let ms = 0
let wall = '2026-11-23T08:00:00.000Z'
let reports: KeyProblem[] = []
let failWrites: string | undefined

const fs: ReplaceFs = {
  ...REAL_FS,
  sleep: async () => undefined,
  rename: async (from, to) => {
    if (failWrites === 'rename') throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    await REAL_FS.rename(from, to)
  },
  open: async (path, flags, mode) => {
    if (failWrites === 'folder' && path === folder) throw Object.assign(new Error('EIO'), { code: 'EIO' })
    return await REAL_FS.open(path, flags, mode)
  },
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyring-'))
  ms = 0
  reports = []
  failWrites = undefined
})
afterEach(() => rm(folder, { recursive: true }))

function config(more: Partial<KeyringConfig> = {}): KeyringConfig {
  return {
    path: join(folder, 'keyring.json'),
    monotonic: () => ms,
    now: () => wall,
    report: (problem) => reports.push(problem),
    scrypt: { N: 16, r: 8, p: 1 },
    fs,
    ...more,
  }
}

const reopened = (more: Partial<KeyringConfig> = {}) => Keyring.open(config(more))
const onDisk = async () => JSON.parse(await readFile(join(folder, 'keyring.json'), 'utf8'))
const keysOf = ({ candidates }: Unlocked) =>
  candidates.map(({ generation, key }) => [generation, key.toString('hex')])

describe('a room', () => {
  it('opens with the password and the recovery code after a restart, at the real cost', async () => {
    const { dataKey, recoveryCode } = await Keyring.create(config({ scrypt: undefined }), ROOM)
    const keyring = await reopened({ scrypt: SCRYPT_COST })
    expect(dataKey).toHaveLength(32)
    const hex = dataKey.toString('hex')
    expect(await keyring.unlockWithPassword(' 王芳 ', ROOM.password).then(keysOf)).toEqual([['current', hex]])
    const unlocked = await keyring.unlockWithRecoveryCode(printRecoveryCode(recoveryCode).toLowerCase())
    expect([unlocked.accountId, ...keysOf(unlocked)]).toEqual([null, ['current', hex]])
    await expect(
      reopened().then((fast) => fast.unlockWithPassword('王芳', ROOM.password)),
    ).rejects.toMatchObject({
      code: 'wrong-password',
    })
  })

  it('keeps no password, code or key in its file, and no name but the log-in names', async () => {
    const { dataKey, recoveryCode } = await Keyring.create(config(), ROOM)
    const text = await readFile(join(folder, 'keyring.json'), 'utf8')
    for (const secret of [ROOM.password, recoveryCode, dataKey.toString('hex'), dataKey.toString('base64')]) {
      expect(text).not.toContain(secret)
    }
  })

  it('takes the code the wizard has had typed back', async () => {
    const code = newRecoveryCode()
    expect((await Keyring.create(config(), { ...ROOM, recoveryCode: code })).recoveryCode).toBe(code)
    await (await reopened()).unlockWithRecoveryCode(code)
  })

  it('is never created over another, nor with a bad password, nor half', async () => {
    failWrites = 'rename'
    await expect(Keyring.create(config(), ROOM)).rejects.toMatchObject({ code: 'keyring-write-failed' })
    await expect(reopened()).rejects.toMatchObject({ code: 'keyring-missing' })
    failWrites = undefined
    await expect(Keyring.create(config(), { ...ROOM, password: '王芳' })).rejects.toMatchObject({
      code: 'password-refused',
    })
    await Keyring.create(config(), ROOM)
    const before = await onDisk()
    await expect(Keyring.create(config(), ROOM)).rejects.toMatchObject({ code: 'keyring-exists' })
    expect(await onDisk()).toEqual(before)
  })

  it('says when its file is a folder, damaged or newer', async () => {
    await expect(reopened({ path: folder })).rejects.toMatchObject({ code: 'keyring-read-failed' })
    await writeFile(join(folder, 'keyring.json'), '')
    await expect(reopened()).rejects.toMatchObject({ code: 'keyring-damaged' })
    await writeFile(join(folder, 'keyring.json'), '{"format":2}')
    await expect(reopened()).rejects.toMatchObject({ code: 'keyring-newer' })
  })
})

describe('accounts', () => {
  it('are added, renamed, change password, and are gone when disabled', async () => {
    const { keyring, dataKey } = await Keyring.create(config(), ROOM)
    await keyring.addAccount(dataKey, LI)
    await expect(
      keyring.addAccount(dataKey, { ...LI, accountId: C, loginName: 'ｌｉ ｗｅｉ' }),
    ).rejects.toMatchObject({ code: 'login-name-taken' })
    await expect(keyring.addAccount(dataKey, { ...LI, loginName: 'x' })).rejects.toMatchObject({
      code: 'account-exists',
    })
    await expect(
      keyring.addAccount(randomBytes(32), { ...LI, accountId: C, loginName: 'x' }),
    ).rejects.toMatchObject({ code: 'wrong-data-key' })
    expect(keyring.accountIdOf('LI WEI')).toBe(B)
    await keyring.renameLogin(B, '李伟')
    await keyring.changePassword(B, LI.password, '换一句新的话吧')
    const again = await reopened()
    expect(again.logins().map(({ loginName }) => loginName)).toEqual(['王芳', '李伟'])
    await expect(again.unlockWithPassword('Li Wei', LI.password)).rejects.toMatchObject({
      code: 'unknown-login',
    })
    await expect(again.unlockWithPassword('李伟', LI.password)).rejects.toMatchObject({
      code: 'wrong-password',
    })
    await again.verifyPassword({ accountId: B, password: '换一句新的话吧' })
    await again.removeAccount(B)
    await again.removeAccount(B)
    expect(JSON.stringify(await onDisk())).not.toContain('李伟')
    await expect(again.unlockWithPassword('李伟', '换一句新的话吧')).rejects.toMatchObject({
      code: 'unknown-login',
    })
    await expect(again.removeAccount(A)).rejects.toMatchObject({ code: 'last-account' })
    await again.unlockWithPassword('王芳', ROOM.password)
  })

  it('cannot use another’s wrap, nor a wrap of another room', async () => {
    const { keyring, dataKey } = await Keyring.create(config(), ROOM)
    await keyring.addAccount(dataKey, LI)
    const file = await onDisk()
    const swapped = [{ ...file.accounts[0], wrap: file.accounts[1].wrap }, file.accounts[1]]
    await writeFile(join(folder, 'keyring.json'), JSON.stringify({ ...file, accounts: swapped }))
    await expect((await reopened()).unlockWithPassword('王芳', LI.password)).rejects.toMatchObject({
      code: 'wrong-password',
    })
    await writeFile(join(folder, 'keyring.json'), JSON.stringify({ ...file, roomId: 'another' }))
    await expect((await reopened()).unlockWithPassword('王芳', ROOM.password)).rejects.toMatchObject({
      code: 'wrong-password',
    })
    await writeFile(join(folder, 'keyring.json'), JSON.stringify({ ...file, keyCheck: '00'.repeat(16) }))
    await expect((await reopened()).unlockWithPassword('王芳', ROOM.password)).rejects.toMatchObject({
      code: 'keyring-damaged',
    })
  })

  it('follow the database when a power cut left the two different', async () => {
    const { keyring, dataKey } = await Keyring.create(config(), ROOM)
    await keyring.addAccount(dataKey, LI)
    const active = [
      { accountId: A, loginName: '王芳芳' },
      { accountId: C, loginName: '新来的' },
    ]
    await keyring.reconcile(active)
    const again = await reopened()
    expect(again.logins()).toEqual([
      { accountId: A, loginName: '王芳芳', waitSeconds: 0, needsPassword: false },
      { accountId: C, loginName: '新来的', waitSeconds: 0, needsPassword: true },
    ])
    await expect(again.unlockWithPassword('新来的', '随便一句话罢了')).rejects.toMatchObject({
      code: 'account-without-wrap',
    })
    await again.setPassword(dataKey, { accountId: C, password: '随便一句话罢了' })
    await again.unlockWithPassword('新来的', '随便一句话罢了')
    failWrites = 'rename'
    await again.reconcile(active)
    await expect(again.reconcile([{ accountId: B, loginName: 'x' }])).rejects.toMatchObject({
      code: 'last-account',
    })
    await expect(again.reconcile([...active, { accountId: B, loginName: '新来的' }])).rejects.toMatchObject({
      code: 'login-name-taken',
    })
  })

  it('get in by the recovery code on a bare machine, and a new code voids the old', async () => {
    const { recoveryCode } = await Keyring.create(config(), ROOM)
    const keyring = await reopened()
    const [first] = (await keyring.unlockWithRecoveryCode(recoveryCode)).candidates
    await keyring.setPassword(first?.key ?? Buffer.alloc(0), { accountId: A, password: '忘了就换一句话' })
    await keyring.unlockWithPassword('王芳', '忘了就换一句话')
    const code = newRecoveryCode()
    await keyring.renewRecoveryCode(first?.key ?? Buffer.alloc(0), code)
    await expect(keyring.unlockWithRecoveryCode(recoveryCode)).rejects.toMatchObject({
      code: 'wrong-recovery-code',
    })
    await keyring.unlockWithRecoveryCode(code)
  })
})

describe('wrong passwords', () => {
  const wrong = (keyring: Keyring) => keyring.unlockWithPassword('王芳', '猜一猜猜一猜吧')

  it('wait, in full again after a restart, whatever the wall clock says; a waiting guess is not looked at', async () => {
    const { keyring } = await Keyring.create(config(), ROOM)
    for (const left of [4, 3, 2, 1]) {
      await expect(wrong(keyring)).rejects.toMatchObject({
        code: 'wrong-password',
        sentence: expect.stringContaining(`${left} 次`),
      })
    }
    await expect(wrong(keyring)).rejects.toMatchObject({ code: 'wrong-password', waitSeconds: 30 })
    await expect(keyring.unlockWithPassword('王芳', ROOM.password)).rejects.toMatchObject({
      code: 'wait',
      waitSeconds: 30,
    })
    ms += 20_000
    wall = '2027-11-23T08:00:00.000Z'
    expect(keyring.logins()[0]?.waitSeconds).toBe(10)
    const again = await reopened()
    wall = '2020-01-01T00:00:00.000Z'
    await expect(again.unlockWithPassword('王芳', ROOM.password)).rejects.toMatchObject({
      code: 'wait',
      waitSeconds: 30,
    })
    ms += 30_000
    await again.unlockWithPassword('王芳', ROOM.password)
    expect((await onDisk()).lockout).toEqual([])
    wall = '2026-11-23T08:00:00.000Z'
  })

  it('count before they are looked at, so that ending the process gains nothing', async () => {
    const { keyring } = await Keyring.create(config(), ROOM)
    let seen: unknown
    const spy: ReplaceFs = {
      ...fs,
      rename: async (from, to) => {
        await REAL_FS.rename(from, to)
        seen ??= await onDisk()
      },
    }
    await wrong(await reopened({ fs: spy })).catch(() => undefined)
    // The first write: counted, and not yet known to be wrong.
    expect(seen).toMatchObject({ lockout: [{ accountId: A, failures: 1 }], failedAttempts: [] })
    const many = await Promise.allSettled(Array.from({ length: 20 }, () => wrong(keyring)))
    const codes = many.map((one) => (one.status === 'rejected' ? one.reason.code : 'in'))
    expect(codes).toEqual([...Array(5).fill('wrong-password'), ...Array(15).fill('wait')])
  })

  it('queue for the audit over restarts, until the audit has them', async () => {
    const { keyring } = await Keyring.create(config(), ROOM)
    await wrong(keyring).catch(() => undefined)
    await wrong(keyring).catch(() => undefined)
    await keyring.unlockWithRecoveryCode(newRecoveryCode()).catch(() => undefined)
    await keyring.noteFailedAttempt(B)
    const again = await reopened()
    const expected = [
      { at: wall, accountId: A, count: 2 },
      { at: wall, accountId: null, count: 1 },
      { at: wall, accountId: B, count: 1 },
    ]
    const seen: (readonly FailedAttempt[])[] = []
    await expect(again.drainFailedAttempts(() => Promise.reject(new Error('audit failed')))).rejects.toThrow(
      'audit failed',
    )
    await again.drainFailedAttempts((attempts) => void seen.push(attempts))
    await again.drainFailedAttempts((attempts) => void seen.push(attempts))
    expect(seen).toEqual([expected])
    expect((await onDisk()).failedAttempts).toEqual([])
  })

  it('are limited on a full disk too, where the right password still gets in', async () => {
    const { keyring } = await Keyring.create(config(), ROOM)
    failWrites = 'rename'
    await keyring.unlockWithPassword('王芳', ROOM.password)
    expect(reports.map(({ code }) => code)).toContain('keyring-write-failed')
    for (let n = 0; n < 5; n += 1) await wrong(keyring).catch(() => undefined)
    await expect(wrong(keyring)).rejects.toMatchObject({ code: 'wait' })
  })
})

describe('head and epoch', () => {
  it('go forward only', async () => {
    const { keyring } = await Keyring.create(config(), ROOM)
    expect(keyring.head).toBeNull()
    const chain = () => HASH
    await keyring.setHead({ epoch: 1, sequence: 40, hash: HASH }, chain)
    await keyring.setHead({ epoch: 1, sequence: 40, hash: HASH }, chain)
    await expect(keyring.setHead({ epoch: 1, sequence: 39, hash: HASH }, chain)).rejects.toMatchObject({
      code: 'head-backwards',
    })
    await expect(keyring.setHead({ epoch: 2, sequence: 50, hash: HASH }, chain)).rejects.toMatchObject({
      code: 'head-backwards',
    })
    await keyring.startEpoch(3)
    await expect(keyring.startEpoch(3)).rejects.toMatchObject({ code: 'head-backwards' })
    await keyring.setHead({ epoch: 3, sequence: 12, hash: HASH }, chain)
    const again = await reopened()
    expect([again.epoch, again.head?.sequence, again.roomId]).toEqual([3, 12, ROOM.roomId])
  })

  it.each([
    ['another entry stands there', () => 'f'.repeat(64)],
    ['nothing stands there', () => undefined],
  ])('%s: the head stays as evidence until it is accepted', async (_, chain) => {
    const { keyring } = await Keyring.create(config(), ROOM)
    await keyring.setHead({ epoch: 1, sequence: 40, hash: HASH }, () => undefined)
    const longer = { epoch: 1, sequence: 90, hash: HASH }
    await expect(keyring.setHead(longer, chain)).rejects.toMatchObject({ code: 'head-lost' })
    expect((await reopened()).head?.sequence).toBe(40)
    await keyring.acceptHead(longer)
    expect((await reopened()).head?.sequence).toBe(90)
  })

  it('stay what they were when the write fails, and follow the file when only its folder could not be synced', async () => {
    const { keyring } = await Keyring.create(config(), ROOM)
    failWrites = 'rename'
    await expect(keyring.startEpoch(2)).rejects.toMatchObject({ code: 'keyring-write-failed' })
    expect(keyring.epoch).toBe(1)
    failWrites = 'folder'
    await expect(keyring.startEpoch(2)).rejects.toMatchObject({ code: 'keyring-write-failed' })
    expect(keyring.epoch).toBe((await onDisk()).epoch)
  })
})

describe('rekey', () => {
  it('keeps both keys until the new one has opened, then only the new', async () => {
    const { keyring, dataKey, recoveryCode } = await Keyring.create(config(), ROOM)
    await keyring.addAccount(dataKey, LI)
    const old = dataKey.toString('hex')
    const next = await keyring.beginRekey(dataKey, [ROOM])
    const fresh = next.dataKey.toString('hex')
    expect(fresh).not.toBe(old)

    const cut = await reopened()
    expect(cut.rekeyPending).toBe(true)
    expect(await cut.unlockWithPassword('王芳', ROOM.password).then(keysOf)).toEqual([
      ['current', old],
      ['pending', fresh],
    ])
    expect(await cut.unlockWithPassword('Li Wei', LI.password).then(keysOf)).toEqual([['current', old]])
    expect(await cut.unlockWithRecoveryCode(recoveryCode).then(keysOf)).toEqual([['current', old]])
    expect(await cut.unlockWithRecoveryCode(next.recoveryCode).then(keysOf)).toEqual([['pending', fresh]])
    for (const refused of [
      cut.beginRekey(dataKey, [ROOM]),
      cut.addAccount(dataKey, { ...LI, accountId: C, loginName: 'x' }),
      cut.changePassword(A, ROOM.password, '换一句新的话吧'),
      cut.renewRecoveryCode(dataKey, newRecoveryCode()),
    ]) {
      await expect(refused).rejects.toMatchObject({ code: 'rekey-pending' })
    }
    await expect(cut.finishRekey(dataKey)).rejects.toMatchObject({ code: 'wrong-data-key' })
    await cut.finishRekey(next.dataKey)

    const done = await reopened()
    expect(await done.unlockWithPassword('王芳', ROOM.password).then(keysOf)).toEqual([['current', fresh]])
    await expect(done.unlockWithRecoveryCode(recoveryCode)).rejects.toMatchObject({
      code: 'wrong-recovery-code',
    })
    await expect(done.unlockWithPassword('Li Wei', LI.password)).rejects.toMatchObject({
      code: 'account-without-wrap',
    })
    await done.setPassword(next.dataKey, LI)
    expect(await done.unlockWithPassword('Li Wei', LI.password).then(keysOf)).toEqual([['current', fresh]])
  })

  it('is taken back when the database still opens with the old key', async () => {
    const { keyring, dataKey, recoveryCode } = await Keyring.create(config(), ROOM)
    const before = await onDisk()
    const next = await keyring.beginRekey(dataKey, [ROOM, ROOM])
    await expect(keyring.abandonRekey(next.dataKey)).rejects.toMatchObject({ code: 'wrong-data-key' })
    await keyring.abandonRekey(dataKey)
    expect(await onDisk()).toEqual(before)
    await keyring.unlockWithRecoveryCode(recoveryCode)
    await expect(keyring.finishRekey(next.dataKey)).rejects.toMatchObject({ code: 'no-rekey' })
    await expect(keyring.abandonRekey(dataKey)).rejects.toMatchObject({ code: 'no-rekey' })
  })

  it('is not begun with a wrong password, by nobody, or unless it is on disk', async () => {
    const { keyring, dataKey } = await Keyring.create(config(), ROOM)
    await expect(
      keyring.beginRekey(dataKey, [{ ...ROOM, password: '不是这一句话啊' }]),
    ).rejects.toMatchObject({ code: 'wrong-password' })
    await expect(keyring.beginRekey(dataKey, [])).rejects.toMatchObject({ code: 'last-account' })
    failWrites = 'rename'
    await expect(keyring.beginRekey(dataKey, [ROOM])).rejects.toMatchObject({ code: 'keyring-write-failed' })
    expect(keyring.rekeyPending).toBe(false)
  })

  it('forgets a disabled account in both halves', async () => {
    const { keyring, dataKey } = await Keyring.create(config(), ROOM)
    await keyring.addAccount(dataKey, LI)
    await keyring.beginRekey(dataKey, [ROOM, LI])
    await keyring.removeAccount(B)
    expect(JSON.stringify(await onDisk())).not.toContain(B)
  })
})

it('a keyring inside a backup is opened and never written', async () => {
  const { recoveryCode } = await Keyring.create(config(), ROOM)
  const before = await readFile(join(folder, 'keyring.json'), 'utf8')
  const backup = await reopened({ readOnly: true })
  await backup.unlockWithPassword('王芳', '不是这一句话啊').catch(() => undefined)
  await backup.unlockWithPassword('王芳', ROOM.password)
  await backup.unlockWithRecoveryCode(recoveryCode)
  await expect(backup.startEpoch(2)).rejects.toMatchObject({ code: 'keyring-read-only' })
  expect(await readFile(join(folder, 'keyring.json'), 'utf8')).toBe(before)
  expect(reports).toEqual([])
})
