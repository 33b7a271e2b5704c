import { accountHandlers } from '../accounts/handlers.ts'
import { attachmentHandlers } from '../attachments/handlers.ts'
import { auditHandlers } from '../audit/handlers.ts'
import { backupHandlers } from '../backup/handlers.ts'
import { caseHandlers } from '../cases/handlers.ts'
import type { Desk } from '../desk/desk.ts'
import { draftHandlers } from '../drafts/handlers.ts'
import { paperHandlers } from '../papers/handlers.ts'
import { settingsHandlers } from '../settings/handlers.ts'
import { systemHandlers } from '../system/handlers.ts'
import { guardedContract } from './procedures.ts'

/** The contract answered, feature by feature. */
export function buildRouter(desk: Desk) {
  const os = guardedContract(desk)
  return os.router({
    system: systemHandlers(os.system, desk),
    accounts: accountHandlers(os.accounts, desk),
    settings: settingsHandlers(os.settings, desk),
    drafts: draftHandlers(os.drafts, desk),
    cases: caseHandlers(os.cases, desk),
    papers: paperHandlers(os.papers, desk),
    attachments: attachmentHandlers(os.attachments, desk),
    audit: auditHandlers(os.audit, desk),
    backup: backupHandlers(os.backup, desk),
  })
}
