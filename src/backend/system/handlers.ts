import { existsSync, readFileSync } from 'node:fs'
import packageFile from '../../../package.json' with { type: 'json' }
import type { Guarded } from '../api/procedures.ts'
import type { Desk } from '../desk/desk.ts'
import { roomKind } from '../records/kinds/people.ts'
import { readAll, runWork } from '../records/work.ts'
import { invalid } from '../refuse.ts'

interface PracticeFile {
  readonly roomName: string
  readonly accounts: { loginName: string; displayName: string; password: string }[]
}

export function systemHandlers(os: Guarded['system'], desk: Desk) {
  return {
    status: os.status.handler(async () => {
      const practice = practiceOf(desk)
      const logins = (await desk.keyring())?.logins() ?? []
      const session = desk.sessionOrNone
      return {
        phase: desk.phase,
        roomName: session ? readAll(desk.room.db, roomKind)[0]?.data.name : practice?.roomName,
        loginNames: logins.map((login) => login.loginName),
        practice: practice !== undefined,
        practiceAccounts: practice?.accounts ?? [],
        pinReady: logins.filter((login) => desk.pins.has(login.accountId)).map((login) => login.loginName),
        today: desk.clock.today(),
        version: packageFile.version,
        warnings: [...desk.warnings],
      }
    }),
    confirmDate: os.confirmDate.handler(({ input }) => {
      if (input.today !== desk.clock.today()) {
        throw invalid(
          'today',
          `电脑的日期是 ${desk.clock.today()}，与您填写的不同。请先在系统里把日期调对，再回到这里确认。`,
        )
      }
      desk.dateDoubt = false
      desk.warnings.splice(
        0,
        desk.warnings.length,
        ...desk.warnings.filter((warning) => warning.code !== 'clock'),
      )
      runWork(desk.frame(), 'system.confirmDate', (work) => work.note('today', input.today))
      return { ok: true as const }
    }),
  }
}

function practiceOf(desk: Desk): PracticeFile | undefined {
  if (!existsSync(desk.files.practice)) return undefined
  return JSON.parse(readFileSync(desk.files.practice, 'utf8')) as PracticeFile
}
