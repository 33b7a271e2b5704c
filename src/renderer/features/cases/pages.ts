import type { Pages } from '../../app/router/pages.ts'
import { AgreementPage } from './agreement/agreement-page.tsx'
import { FactsPage } from './edit/facts-page.tsx'
import { HistoryPage } from './edit/history-page.tsx'
import { PartiesPage } from './edit/parties-page.tsx'
import { ScreeningPage } from './edit/screening-page.tsx'
import { IntakePage } from './intake/intake-page.tsx'
import { CasesPage } from './list/cases-page.tsx'
import { MonthPage } from './month/month-page.tsx'
import { CasePage } from './page/case-page.tsx'
import { SessionPage } from './session/session-page.tsx'

export const pages = {
  intake: IntakePage,
  settled: IntakePage,
  month: MonthPage,
  cases: CasesPage,
  case: CasePage,
  caseMove: CasePage,
  caseSigning: CasePage,
  casePerformance: CasePage,
  caseFacts: FactsPage,
  caseParties: PartiesPage,
  caseScreening: ScreeningPage,
  caseSession: SessionPage,
  caseAgreement: AgreementPage,
  caseHistory: HistoryPage,
} satisfies Pages
