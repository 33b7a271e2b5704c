import type { Pages } from '../../app/router/pages.ts'
import { CommitteesPage } from './committees-page.tsx'
import { DictionariesPage } from './dictionaries-page.tsx'
import { MediatorsPage } from './mediators-page.tsx'
import { NumberingPage } from './numbering-page.tsx'
import { ParametersPage } from './parameters-page.tsx'
import { RoomPage } from './room-page.tsx'

export const pages = {
  settings: RoomPage,
  committees: CommitteesPage,
  numbering: NumberingPage,
  dictionaries: DictionariesPage,
  mediators: MediatorsPage,
  parameters: ParametersPage,
} satisfies Pages
