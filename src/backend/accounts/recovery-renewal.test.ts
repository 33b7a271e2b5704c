import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { accountKind } from '../records/kinds/people.ts'
import { readRecord } from '../records/work.ts'
import { openTestRoom, TEST_PASSWORD, type TestRoom } from '../testing/test-room.ts'

let room: TestRoom
let screen: ReturnType<typeof screenOf>
const screenOf = () => createRouterClient(buildRouter(room.desk))
beforeEach(async () => {
  room = await openTestRoom()
  screen = screenOf()
})
afterEach(() => room.dispose())

const ADMIN = { loginName: '张敏', password: TEST_PASSWORD }
const NEW_PASSWORD = '门前石榴红似火'
const typedFrom = (code: string, groups: readonly number[]) =>
  groups.map((group) => ({ group, text: code.split('-')[group - 1] ?? '' }))
const recover = (recoveryCode: string) =>
  screen.accounts.recover({ recoveryCode, loginName: '张敏', newPassword: NEW_PASSWORD })

async function renewed(): Promise<string> {
  const { recoveryCode, askGroups } = await screen.accounts.proposeRecoveryCode({ password: TEST_PASSWORD })
  await screen.accounts.renewRecoveryCode({ groups: typedFrom(recoveryCode, askGroups) })
  return recoveryCode
}

describe('a new recovery code', () => {
  it('opens the room once it is typed back, and the one before no longer does', async () => {
    const first = await renewed()
    const second = await renewed()
    await room.desk.lock()
    await expect(recover(first)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await expect(recover(second)).resolves.toMatchObject({ loginName: '张敏' })
    const { entries } = await screen.audit.list({ action: 'accounts.renewRecoveryCode' })
    expect(entries).toHaveLength(2)
  })

  it('holds nothing before: a wrong password, a wrong group or a lock in between leave the old one in force', async () => {
    const first = await renewed()
    await expect(screen.accounts.proposeRecoveryCode({ password: '不是这一句话' })).rejects.toMatchObject({
      code: 'WRONG_PASSWORD',
    })
    const { recoveryCode, askGroups } = await screen.accounts.proposeRecoveryCode({
      password: TEST_PASSWORD,
    })
    const groups = typedFrom(recoveryCode, askGroups)
    const wrong = [groups.slice(0, 1), [], groups.map((one) => ({ ...one, text: '00000' }))]
    for (const typed of wrong)
      await expect(screen.accounts.renewRecoveryCode({ groups: typed })).rejects.toMatchObject({
        code: 'INVALID',
      })
    await room.desk.lock()
    await screen.accounts.unlock(ADMIN)
    await expect(screen.accounts.renewRecoveryCode({ groups })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await room.desk.lock()
    await expect(recover(first)).resolves.toMatchObject({ loginName: '张敏' })
  })
})

describe('another login name', () => {
  it('is the one to log in with, by the same password', async () => {
    const id = await room.addAccount('王五', ['reader'])
    await screen.accounts.renameLogin({ id, base: 1, loginName: ' 王武 ', password: TEST_PASSWORD })
    expect(readRecord(room.desk.room.db, accountKind, id)?.data.loginName).toBe('王武')
    await room.desk.lock()
    expect((await screen.system.status()).loginNames).toContain('王武')
    await expect(
      screen.accounts.unlock({ loginName: '王五', password: TEST_PASSWORD }),
    ).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await screen.accounts.unlock({ loginName: '王武', password: TEST_PASSWORD })
  })

  it.each([
    ['another’s name', '张敏', TEST_PASSWORD, 'INVALID'],
    ['a name somebody was called before', '赵六', TEST_PASSWORD, 'INVALID'],
    ['a wrong password', '王武', '不是这一句话', 'WRONG_PASSWORD'],
  ])('%s is refused with nothing changed', async (_, loginName, password, code) => {
    const formerly = await room.addAccount('赵六', ['reader'])
    await screen.accounts.renameLogin({
      id: formerly,
      base: 1,
      loginName: '赵陆',
      password: TEST_PASSWORD,
    })
    const id = await room.addAccount('王五', ['reader'])
    await expect(screen.accounts.renameLogin({ id, base: 1, loginName, password })).rejects.toMatchObject({
      code,
    })
    expect(readRecord(room.desk.room.db, accountKind, id)).toMatchObject({ revision: 1 })
  })
})
