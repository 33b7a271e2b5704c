import type { RouteName, RouteTarget } from '../router/routes.ts'

export interface Place {
  readonly title: string
  readonly to: RouteTarget
  /** The place is marked while one of these pages is open. */
  readonly holds: readonly RouteName[]
  /** Shown to accounts that may call this. */
  readonly needs: string
  /** A key of its own, instead of the digit of its place. */
  readonly key?: string
}

/**
 * Pages that have something for the party across the desk; all others are hidden while F9 is on. The forms of the door, the facts
 * and the parties hold the other side's whole numbers, home and tags; so do a paper's preview and a scan.
 */
export const PARTY_PAGES: ReadonlySet<RouteName> = new Set([
  'case',
  'caseSession',
  'caseAgreement',
  'caseSigning',
  'casePerformance',
  'blankPaper',
])

/** The left rail, in the order of a working day; Ctrl+1 … Ctrl+9 go there: Alt with a digit says who speaks in a record. */
export const PLACES: readonly Place[] = [
  { title: '工作台', to: { name: 'work' }, holds: ['work'], needs: 'cases.today' },
  { title: '受理', to: { name: 'intake' }, holds: ['intake', 'settled'], needs: 'cases.register' },
  {
    title: '案件',
    to: { name: 'cases' },
    holds: [
      'cases',
      'case',
      'caseFacts',
      'caseParties',
      'caseScreening',
      'caseMove',
      'caseSession',
      'caseAgreement',
      'caseSigning',
      'casePerformance',
      'casePapers',
      'casePaper',
      'caseDossier',
      'caseHistory',
    ],
    needs: 'cases.list',
  },
  {
    title: '设置',
    to: { name: 'settings' },
    holds: [
      'settings',
      'committees',
      'numbering',
      'dictionaries',
      'mediators',
      'parameters',
      'accounts',
      'myAccount',
    ],
    needs: 'settings.room',
  },
  { title: '备份', to: { name: 'backup' }, holds: ['backup', 'restore'], needs: 'backup.status' },
  { title: '操作记录', to: { name: 'audit' }, holds: ['audit', 'record'], needs: 'audit.list' },
  { title: '说明', to: { name: 'manual' }, holds: ['manual'], needs: 'accounts.me', key: 'F1' },
]
