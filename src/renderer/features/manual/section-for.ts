import type { RouteName } from '../../app/router/routes.ts'

/** Where F1 opens the manual: at what helps with the page one stands on. */
const SECTIONS: Readonly<Partial<Record<RouteName, string>>> = {
  intake: 'case',
  settled: 'afterwards',
  month: 'afterwards',
  cases: 'case',
  case: 'case',
  caseFacts: 'case',
  caseParties: 'case',
  caseScreening: 'case',
  caseMove: 'case',
  caseSession: 'keys',
  caseAgreement: 'case',
  caseSigning: 'papers',
  casePerformance: 'performance',
  casePapers: 'papers',
  casePaper: 'papers',
  caseDossier: 'papers',
  caseHistory: 'audit',
  blankPaper: 'papers',
  settings: 'first-day',
  committees: 'first-day',
  numbering: 'numbers',
  mediators: 'first-day',
  parameters: 'first-day',
  accounts: 'people',
  myAccount: 'people',
  backup: 'backup',
  restore: 'backup',
  audit: 'audit',
  record: 'audit',
}

export function sectionFor(page: RouteName | undefined): string | undefined {
  return page === undefined ? undefined : SECTIONS[page]
}
