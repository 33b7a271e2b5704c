import { writeFileSync } from 'node:fs'
import type { Account } from '#contract/schemas/people.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import type { Committee } from '#domain/people/committee.ts'
import type { Mediator } from '#domain/people/mediator.ts'
import { ROLE_NAMES, type Role } from '#domain/people/roles.ts'
import { DEFAULT_NUMBER_PATTERN } from '#domain/values/case-number.ts'
import { createRoom } from '../accounts/set-up.ts'
import { numbered } from '../cases/move-case.ts'
import type { Desk } from '../desk/desk.ts'
import { newRecoveryCode } from '../keys/recovery-code.ts'
import { caseKind, sessionKind } from '../records/kinds/cases.ts'
import { accountKind, mediatorKind } from '../records/kinds/people.ts'
import { runWork } from '../records/work.ts'
import { generatedSketches } from './generated.ts'
import { practiceCase } from './practice-case.ts'
import { SKETCHES } from './sketches.ts'

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

const MEDIATORS: readonly Mediator[] = [
  {
    name: '周德厚',
    standing: 'member',
    workKind: 'full-time',
    sex: 'male',
    birthDate: '1958-04-02' as Mediator['birthDate'],
    filed: true,
  },
  {
    name: '李秋萍',
    standing: 'engaged',
    workKind: 'part-time',
    sex: 'female',
    birthDate: '1979-09-18' as Mediator['birthDate'],
    filed: true,
  },
  {
    name: '马国栋',
    standing: 'engaged',
    workKind: 'invited',
    sex: 'male',
    birthDate: '1970-01-25' as Mediator['birthDate'],
    filed: false,
  },
]

const GENERATED = 300

/** A room with practice data: the fifteen cases and some hundreds from a fixed seed; nobody in it exists. */
export async function setUpPractice(desk: Desk, generated = GENERATED): Promise<void> {
  const [first] = STAFF
  if (!first) return
  const committees = [
    committee('柳林镇人民调解委员会', true, '柳镇人调字'),
    ...VILLAGES.map((village) =>
      committee(`柳林镇${village}人民调解委员会`, false, `${village.slice(0, 2)}人调字`),
    ),
  ]
  const { committeeIds } = await createRoom(
    desk,
    {
      room: { town: '柳林镇', county: '青川县', name: '柳林镇综治中心调解室' },
      committees,
      admin: { loginName: first.loginName, displayName: first.displayName, password: PRACTICE_PASSWORD },
      practice: true,
    },
    newRecoveryCode(),
  )
  await addStaff(desk)
  const [committeeId] = committeeIds
  if (committeeId) addCases(desk, committeeId, generated)
  const accounts = STAFF.map(({ loginName, displayName, roles }) => ({
    loginName,
    displayName: `${displayName}（${roles.map((role) => ROLE_NAMES[role]).join('、')}）`,
    password: PRACTICE_PASSWORD,
  }))
  writeFileSync(desk.files.practice, JSON.stringify({ roomName: '柳林镇综治中心调解室', accounts }))
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

function addCases(
  desk: Desk,
  committeeId: Parameters<typeof practiceCase>[3]['committeeId'],
  generated: number,
): void {
  const frame = desk.frame()
  runWork(frame, 'practice.fill', (work) => {
    const mediators = MEDIATORS.map((data) => ({ id: work.newId(), name: data.name, data }))
    for (const { id, data } of mediators) work.save(mediatorKind, id, { ...data, committeeId })
    const sketches = [...generatedSketches(generated), ...SKETCHES].toSorted(
      (a, b) => b.accepted - a.accepted,
    )
    for (const sketch of sketches) {
      const id = work.newId()
      const { record, sessions } = practiceCase(work, id, sketch, { committeeId, mediators })
      const whole = tracksOf(record).acceptedOn ? numbered(work, id, record, undefined) : record
      work.save(caseKind, id, whole)
      for (const session of sessions) work.save(sessionKind, work.newId(), session)
    }
  })
}
