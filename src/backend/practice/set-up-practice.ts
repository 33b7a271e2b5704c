import { existsSync, rmSync, writeFileSync } from 'node:fs'
import type { Account } from '#contract/schemas/people.ts'
import type { Committee } from '#domain/people/committee.ts'
import { ROLE_NAMES, type Role } from '#domain/people/roles.ts'
import { DEFAULT_NUMBER_PATTERN } from '#domain/values/case-number.ts'
import { createRoom, setAside } from '../accounts/set-up.ts'
import type { Desk } from '../desk/desk.ts'
import { newRecoveryCode } from '../keys/recovery-code.ts'
import { accountKind } from '../records/kinds/people.ts'
import { runWork } from '../records/work.ts'

/** Shown on the log-in page of a practice room; it guards invented people only. */
export const PRACTICE_PASSWORD = '柳林镇练习2026'

const STAFF: readonly {
  readonly loginName: string
  readonly displayName: string
  readonly roles: readonly Role[]
}[] = [
  { loginName: '赵敏', displayName: '赵敏', roles: ['admin', 'registrar'] },
  { loginName: '孙丽', displayName: '孙丽', roles: ['registrar'] },
  { loginName: '老周', displayName: '周德厚', roles: ['mediator'] },
  { loginName: '钱科', displayName: '钱建明', roles: ['reviewer'] },
  { loginName: '查阅', displayName: '吴静', roles: ['reader'] },
  { loginName: '值班', displayName: '何平', roles: ['duty'] },
]

const VILLAGES = ['东河村', '西岗村', '石桥村', '新屋村']

const committee = (name: string, own: boolean, prefix: string): Committee => ({
  name,
  kind: own ? 'town' : 'village',
  numberPrefix: prefix,
  numberPattern: DEFAULT_NUMBER_PATTERN,
  own,
})

/** A practice room is to be made: nothing is there, or one was cut off half-way. A room that isn't one is never touched. */
export function needsPractice(desk: Desk): boolean {
  return desk.phase === 'empty' || existsSync(desk.files.practiceUnfinished)
}

/** A room with practice data: the fifteen cases and some hundreds from a fixed seed; nobody in it exists. */
export async function setUpPractice(desk: Desk, generated?: number): Promise<void> {
  const [first] = STAFF
  if (!first) return
  if (existsSync(desk.files.practiceUnfinished)) setAside(desk)
  writeFileSync(desk.files.practiceUnfinished, '')
  const committees = [
    committee('柳林镇人民调解委员会', true, '柳镇人调字'),
    ...VILLAGES.map((village) =>
      committee(`柳林镇${village}人民调解委员会`, false, `${village.slice(0, 2)}人调字`),
    ),
  ]
  await createRoom(
    desk,
    {
      room: { town: '柳林镇', county: '青川县', name: '柳林镇综治中心调解室' },
      committees,
      admin: { loginName: first.loginName, displayName: first.displayName, password: PRACTICE_PASSWORD },
      practice: true,
    },
    newRecoveryCode(),
    generated,
  )
  await addStaff(desk)
  const accounts = STAFF.map(({ loginName, displayName, roles }) => ({
    loginName,
    displayName: `${displayName}（${roles.map((role) => ROLE_NAMES[role]).join('、')}）`,
    password: PRACTICE_PASSWORD,
  }))
  writeFileSync(desk.files.practice, JSON.stringify({ roomName: '柳林镇综治中心调解室', accounts }))
  rmSync(desk.files.practiceUnfinished)
  await desk.lock()
}

async function addStaff(desk: Desk): Promise<void> {
  const keyring = await desk.requireKeyring()
  for (const person of STAFF.slice(1)) {
    const frame = desk.frame()
    const id = frame.newId()
    const account: Account = { ...person, roles: [...person.roles], disabled: false }
    runWork(frame, 'accounts.create', (work) => work.save(accountKind, id, account))
    await keyring.addAccount(desk.room.dataKey, {
      accountId: id,
      loginName: person.loginName,
      password: PRACTICE_PASSWORD,
    })
  }
}
