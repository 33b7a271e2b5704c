import { existsSync, readFileSync } from 'node:fs'
import packageFile from '../../../package.json' with { type: 'json' }
import type { Guarded } from '../api/procedures.ts'
import type { Desk } from '../desk/desk.ts'
import { keptRoomName } from '../desk/room-name.ts'
import { stateWarning } from '../desk/room-state.ts'
import { KeyProblem } from '../keys/key-problem.ts'
import { roomKind } from '../records/kinds/people.ts'
import { readAll, runWork } from '../records/work.ts'
import { invalid } from '../refuse.ts'
import { forgetDoubt } from './date-doubt.ts'

interface PracticeFile {
  readonly roomName: string
  readonly accounts: { loginName: string; displayName: string; password: string }[]
}

export function systemHandlers(os: Guarded['system'], desk: Desk) {
  return {
    status: os.status.handler(async () => {
      const practice = practiceOf(desk)
      const { logins, problem } = await loginsOf(desk)
      const session = desk.sessionOrNone
      return {
        phase: desk.phase,
        roomName: session
          ? readAll(desk.room.db, roomKind)[0]?.data.name
          : (keptRoomName(desk.files) ?? practice?.roomName),
        loginNames: logins.map((login) => login.loginName),
        practice: practice !== undefined,
        practiceAccounts: practice?.accounts ?? [],
        pinReady: logins.filter((login) => desk.pins.has(login.accountId)).map((login) => login.loginName),
        today: desk.clock.today(),
        version: packageFile.version,
        warnings: [stateWarning(desk.state), problem, ...desk.warnings].filter((one) => one !== undefined),
      }
    }),
    confirmDate: os.confirmDate.handler(({ input }) => {
      if (input.today !== desk.clock.today()) {
        throw invalid(
          'today',
          `电脑的日期是 ${desk.clock.today()}，与您填写的不同。请先在系统里把日期调对，再回到这里确认。`,
        )
      }
      runWork(desk.frame(), 'system.confirmDate', (work) => {
        work.note('today', input.today)
        forgetDoubt(work.db)
      })
      desk.dateDoubt = false
      desk.clearWarnings('clock')
      return { ok: true as const }
    }),
  }
}

/** A damaged keyring must not take the log-in page away: from there a backup is restored. */
async function loginsOf(desk: Desk) {
  try {
    return { logins: (await desk.keyring())?.logins() ?? [], problem: undefined }
  } catch (error) {
    if (!(error instanceof KeyProblem)) throw error
    return { logins: [], problem: { code: error.code, sentence: error.sentence } }
  }
}

function practiceOf(desk: Desk): PracticeFile | undefined {
  if (!existsSync(desk.files.practice)) return undefined
  return JSON.parse(readFileSync(desk.files.practice, 'utf8')) as PracticeFile
}
