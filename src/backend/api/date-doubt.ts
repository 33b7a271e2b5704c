import { ACTIONS } from '../audit/actions.ts'

/** They leave an entry, but change nothing that carries a date: reading goes on, a backup is never refused. */
const EVEN_IN_DOUBT: ReadonlySet<string> = new Set([
  'accounts.setUp',
  'accounts.unlock',
  'accounts.recover',
  'system.confirmDate',
  'cases.reveal',
  'papers.preview',
  'attachments.read',
  'audit.history',
  'audit.acceptOlderFile',
  'backup.run',
  'backup.rehearse',
  'backup.restore',
])

/** Whether a procedure writes what must not stand under a date nobody believes: every other one that leaves an entry. */
export function writesUnderDate(path: string): boolean {
  return path in ACTIONS && !EVEN_IN_DOUBT.has(path)
}
