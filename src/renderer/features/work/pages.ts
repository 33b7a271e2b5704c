import type { Pages } from '../../app/router/pages.ts'
import { WorkPage } from './work-page.tsx'

export const pages = { work: WorkPage } satisfies Pages
