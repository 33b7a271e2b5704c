import type { Pages } from '../../app/router/pages.ts'
import { AuditPage } from './audit-page.tsx'
import { RecordPage } from './record-page.tsx'

export const pages = { audit: AuditPage, record: RecordPage } satisfies Pages
