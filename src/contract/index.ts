import { accounts } from './features/accounts.ts'
import { attachments } from './features/attachments.ts'
import { audit } from './features/audit.ts'
import { backup } from './features/backup.ts'
import { cases } from './features/cases.ts'
import { drafts } from './features/drafts.ts'
import { papers } from './features/papers.ts'
import { settings } from './features/settings.ts'
import { system } from './features/system.ts'

/** Everything a screen may ask. Served over a MessagePort in Electron and over fetch on 127.0.0.1. */
export const contract = { system, accounts, settings, drafts, cases, papers, attachments, audit, backup }
export type Contract = typeof contract
