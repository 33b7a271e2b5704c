import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { buildRouter } from '../api/router.ts'
import { Desk } from '../desk/desk.ts'
import { resultOf } from '../testing/result-of.ts'
import { openTestRoom, TEST_COMMITTEES, TEST_PASSWORD } from '../testing/test-room.ts'

it.each([
  ['练习数据', true],
  ['空白', false],
])('the wizard’s choice %s is what the room then holds', async (_, practice) => {
  const model = await openTestRoom()
  const dataDir = mkdtempSync(join(tmpdir(), 'practice-'))
  const desk = new Desk({ ...model.desk.config, dataDir })
  try {
    const screen = createRouterClient(buildRouter(desk))
    const { recoveryCode, askGroups } = await screen.accounts.setUp({
      room: { town: '红石镇', name: '红石镇人民调解室' },
      // The room's own committee need not be the first on the list.
      committees: TEST_COMMITTEES.toReversed(),
      admin: { loginName: '张敏', displayName: '张敏', password: TEST_PASSWORD },
      practice,
    })
    const printed = recoveryCode.split('-')
    await screen.accounts.confirmRecoveryCode({
      groups: askGroups.map((group) => ({ group, text: printed[group - 1] ?? '' })),
    })
    const { total } = await screen.cases.list({ view: 'all' })
    expect(total > 300).toBe(practice)
    expect((await resultOf(screen.audit.verify())).ok).toBe(true)
  } finally {
    await desk.close()
    await model.dispose()
    rmSync(dataDir, { recursive: true })
  }
})
