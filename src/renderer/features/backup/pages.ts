import type { Pages } from '../../app/router/pages.ts'
import { BackupPage } from './backup-page.tsx'
import { RestorePage } from './restore-page.tsx'

export const pages = { backup: BackupPage, restore: RestorePage } satisfies Pages
