import { pages as accounts } from '../features/accounts/pages.ts'
import { pages as audit } from '../features/audit/pages.ts'
import { pages as backup } from '../features/backup/pages.ts'
import { pages as cases } from '../features/cases/pages.ts'
import { pages as manual } from '../features/manual/pages.ts'
import { pages as papers } from '../features/papers/pages.ts'
import { pages as settings } from '../features/settings/pages.ts'
import { pages as work } from '../features/work/pages.ts'
import type { Pages } from './router/pages.ts'

export const ALL_PAGES: Pages = {
  ...work,
  ...cases,
  ...papers,
  ...settings,
  ...accounts,
  ...backup,
  ...audit,
  ...manual,
}
