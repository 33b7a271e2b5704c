import { lazy } from 'react'
import type { Pages } from '../../app/router/pages.ts'

// A long text that most days nobody reads: fetched when it is opened.
const ManualPage = lazy(() => import('./manual-page.tsx'))

export const pages = { manual: ManualPage } satisfies Pages
