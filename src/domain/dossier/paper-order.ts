/**
 * Every kind of paper a file may hold, in the order of 卷内目录 (mediation.md 3.2 item 2). What ends a case without an
 * agreement stands where the agreement would (R23).
 */
export const FILED_KINDS = {
  application: '人民调解申请书',
  'acceptance-register': '人民调解受理登记表',
  'decline-notice': '不予受理（引导）告知单',
  'rights-notice': '人民调解当事人权利义务告知书',
  'id-proof': '当事人身份证明',
  'power-of-attorney': '授权委托书',
  'group-meeting': '村民小组会议记录',
  investigation: '调查记录',
  evidence: '证据材料',
  'mediation-record': '人民调解记录',
  'written-agreement': '人民调解协议书',
  'oral-agreement-register': '人民调解口头协议登记表',
  'termination-notice': '终止调解书',
  withdrawal: '撤回申请书',
  'performance-proof': '履行凭证',
  'return-visit': '人民调解回访记录',
  confirmation: '司法确认材料',
  'dossier-note': '卷宗情况说明',
  'back-cover': '卷宗封底',
  other: '其他材料',
} as const satisfies Readonly<Record<string, string>>

const ORDER: readonly string[] = Object.keys(FILED_KINDS)
const TITLES: Readonly<Record<string, string>> = FILED_KINDS

/** Where a kind stands in the file; a kind the list doesn't know comes last. */
export function filedPosition(kind: string): number {
  const at = ORDER.indexOf(kind)
  return at < 0 ? ORDER.length : at
}

export function filedTitle(kind: string): string {
  return TITLES[kind] ?? FILED_KINDS.other
}

const SEVERAL = new Set<string>([
  'id-proof',
  'power-of-attorney',
  'investigation',
  'evidence',
  'mediation-record',
  'performance-proof',
  'return-visit',
  'confirmation',
  'other',
])

/** Whether a file holds one paper of this kind; of the others each stands in the contents by itself. */
export function occursOnce(kind: string): boolean {
  return ORDER.includes(kind) && !SEVERAL.has(kind)
}
