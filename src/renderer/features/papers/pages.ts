import { lazy } from 'react'
import type { Pages } from '../../app/router/pages.ts'

// The PDF reader is large: it is fetched with the first paper, not with the first page.
const PaperPage = lazy(() => import('./paper-page.tsx'))
const DossierPage = lazy(() => import('./dossier-page.tsx'))
const BlankPage = lazy(() => import('./blank-page.tsx'))
const FilesPage = lazy(() => import('./files-page.tsx'))

export const pages = {
  casePaper: PaperPage,
  caseDossier: DossierPage,
  blankPaper: BlankPage,
  casePapers: FilesPage,
} satisfies Pages
