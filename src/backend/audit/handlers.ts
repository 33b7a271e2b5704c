import type { Guarded } from '../api/procedures.ts'
import type { Desk } from '../desk/desk.ts'
import { runNote } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { recordHistory, sensitiveCaseOf } from './history/record-history.ts'
import { listEntries } from './list-entries.ts'
import { acceptOlderFile } from './older-file.ts'
import { verifyRoom } from './verify/verify-room.ts'

export function auditHandlers(os: Guarded['audit'], desk: Desk) {
  return {
    list: os.list.handler(({ input }) => listEntries(desk.room.db, desk.session, input)),
    history: os.history.handler(({ input }) => {
      const { db } = desk.room
      const lines = recordHistory(db, desk.session, input)
      const caseId = sensitiveCaseOf(db, input)
      if (caseId !== undefined) runNote(desk.frame(), 'audit.history', { kind: 'case', id: caseId })
      return lines.map((line) => ({ ...line, changes: line.changes.map((change) => ({ ...change })) }))
    }),
    acceptOlderFile: os.acceptOlderFile.handler(({ input }) => acceptOlderFile(desk, input)),
    verify: os.verify.handler(async () => {
      const found = await verifyDesk(desk, 'all')
      return { ...found, problems: found.problems.map((problem) => ({ ...problem })) }
    }),
  }
}

/** Verifies the open room; ends with LOCKED when the desk is locked meanwhile. `new` goes on from the last run. */
export async function verifyDesk(desk: Desk, scope: 'all' | 'new') {
  const { db } = desk.room
  const keyring = await desk.keyring()
  return verifyRoom(db, {
    scope,
    now: desk.clock.now(),
    head: keyring?.head,
    goOn: () => {
      if (desk.room.db !== db) throw refusal('LOCKED')
    },
  })
}
