import type { CaseView } from '#contract/schemas/case-view.ts'

/** Not shown to the party across the desk. */
const CLERK_ONLY: ReadonlySet<string> = new Set(['screening', 'dossier', 'history'])

/** The parts of the case page in their order. `due` lines and `next.place` name the same anchors. */
export function anchorsOf(
  view: CaseView,
  partyView: boolean,
): readonly { readonly anchor: string; readonly title: string }[] {
  const missing = view.checklist.filter((line) => line.need === 'required' && line.state === 'missing').length
  const all = [
    { anchor: 'facts', title: '基本情况' },
    { anchor: 'parties', title: '当事人' },
    { anchor: 'screening', title: '受理审查' },
    { anchor: 'notice', title: '权利义务告知' },
    { anchor: 'mediators', title: '调解员' },
    { anchor: 'sessions', title: view.sessions.length > 0 ? `调解经过 ${view.sessions.length}` : '调解经过' },
    { anchor: 'agreement', title: '协议' },
    { anchor: 'signing', title: '签署' },
    { anchor: 'performance', title: '履行与回访' },
    { anchor: 'papers', title: '文书' },
    { anchor: 'dossier', title: missing > 0 ? `卷宗 缺 ${missing}` : '卷宗' },
    { anchor: 'history', title: '办理记录' },
  ]
  return partyView ? all.filter(({ anchor }) => !CLERK_ONLY.has(anchor)) : all
}
