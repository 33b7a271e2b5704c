import type { Option } from '../../ui/select-input.tsx'

/** Material that comes from outside and has no template here, in the order of the file (mediation.md 3.2 item 2). */
const LOOSE = {
  'id-proof': '当事人身份证明',
  'power-of-attorney': '授权委托书',
  'group-meeting': '村民小组会议记录',
  investigation: '调查记录',
  evidence: '证据材料',
  'performance-proof': '收条、汇款单等履行凭证',
  withdrawal: '撤回申请书',
  confirmation: '司法确认有关材料',
  'dossier-note': '卷宗情况说明',
  'back-cover': '封底',
  other: '其他材料',
} as const

export type LooseKind = keyof typeof LOOSE

export const LOOSE_KINDS: readonly Option<LooseKind>[] = (Object.keys(LOOSE) as LooseKind[]).map((value) => ({
  value,
  label: LOOSE[value],
}))

const PRINTED: Readonly<Record<string, string>> = {
  application: '人民调解申请书',
  'acceptance-register': '受理登记表',
  'rights-notice': '权利义务告知书',
  'mediation-record': '调解记录',
  'written-agreement': '人民调解协议书',
  'oral-agreement-register': '口头协议登记表',
  'decline-notice': '不予受理告知单',
  'termination-notice': '终止调解书',
  'return-visit': '回访记录',
  'dossier-cover': '卷宗封面',
  'dossier-contents': '卷内目录',
}

const NAMES: Readonly<Record<string, string>> = { ...LOOSE, ...PRINTED }

export function kindName(code: string): string {
  return NAMES[code] ?? '材料'
}
