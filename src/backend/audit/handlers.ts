import type { Guarded } from '../api/procedures.ts'
import { eventsOf } from '../backup/progress-events.ts'
import { StorageProblem } from '../database/storage-problem.ts'
import type { Desk } from '../desk/desk.ts'
import { OLDER_FILE } from '../desk/head.ts'
import { runNote } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { recordHistory, sensitiveCaseOf } from './history/record-history.ts'
import { listEntries } from './list-entries.ts'
import { acceptOlderFile } from './older-file.ts'
import { recordLabel } from './subject.ts'
import { type Verification, type VerifyProgress, verifyRoom } from './verify/verify-room.ts'

export function auditHandlers(os: Guarded['audit'], desk: Desk) {
  return {
    list: os.list.handler(({ input }) => listEntries(desk.room.db, desk.session, input)),
    history: os.history.handler(({ input }) => {
      const { db } = desk.room
      const lines = recordHistory(db, desk.session, input)
      const caseId = sensitiveCaseOf(db, input)
      if (caseId !== undefined) runNote(desk.frame(), 'audit.history', { kind: 'case', id: caseId })
      const versions = lines.map((line) => ({
        ...line,
        changes: line.changes.map((change) => ({ ...change })),
      }))
      return { label: recordLabel(db, input.id), versions }
    }),
    acceptOlderFile: os.acceptOlderFile.handler(({ input }) => acceptOlderFile(desk, input)),
    verify: os.verify.handler(async function* ({ signal }) {
      const events = eventsOf<VerifyProgress, Verification>((progress) =>
        verifyDesk(desk, 'all', { progress, signal }),
      )
      for await (const event of events) {
        if ('progress' in event) yield { ...event.progress, step: STEPS[event.progress.step] }
        else {
          const problems = event.result.problems.map((problem) => ({ ...problem }))
          yield { step: '完成', done: 1, total: 1, result: { ...event.result, problems } }
        }
      }
    }),
  }
}

const STEPS = {
  chain: '核对操作记录',
  rows: '核对现在的数据',
} as const satisfies Record<VerifyProgress['step'], string>

export interface VerifyWatch {
  readonly progress?: ((progress: VerifyProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** Verifies the open room; ends with LOCKED when the desk is locked meanwhile. `new` goes on from the last run. */
export async function verifyDesk(desk: Desk, scope: 'all' | 'new', { progress, signal }: VerifyWatch = {}) {
  const { db } = desk.room
  const keyring = await desk.keyring()
  return verifyRoom(db, {
    scope,
    now: desk.clock.now(),
    head: keyring?.head,
    progress,
    goOn: () => {
      if (desk.roomOrNone?.db !== db) throw refusal('LOCKED')
      if (signal?.aborted) throw new StorageProblem('cancelled')
    },
  })
}

/**
 * After a log-in, what was written since the last run: an older page or row put back while the program was closed is told
 * without anybody asking. The older file has its own warning.
 */
export async function verifyNew(desk: Desk): Promise<void> {
  const { problems } = await verifyDesk(desk, 'new')
  const found = problems.filter(({ code }) => code !== OLDER_FILE)
  desk.clearWarnings('verify-failed')
  if (found.length === 0) return
  desk.warn({
    code: 'verify-failed',
    sentence: `登录后自动核对，发现 ${found.length} 处记录与当时保存的不一致，可能被改动过。现有数据没有再动。请先不要办理业务，由管理员到“操作记录”核对全部记录。`,
  })
}
