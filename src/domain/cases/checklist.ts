import type { Id } from '../values/brands.ts'
import { isCourtEntrusted } from './case-procedure.ts'
import type { CaseRecord } from './case-record.ts'
import type { PaperFacts } from './facts/input.ts'
import { filedShort, recordsFiled, recordsWanted } from './filed-papers.ts'
import { tracksOf } from './tracks.ts'

export interface ChecklistLine {
  readonly paperKind: string
  readonly title: string
  readonly need: 'required' | 'if-needed'
  /** `partial`: it is there, but with fewer pages than its print. Said, and no bar: two pages can go onto one sheet. */
  readonly state: 'present' | 'partial' | 'missing' | 'explained' | 'not-needed'
  readonly sentence: string
}

interface Item {
  /** Any one of these kinds will do. */
  readonly kinds: readonly string[]
  readonly title: string
  readonly need: (record: CaseRecord) => 'required' | 'if-needed' | 'not-needed'
}

const agreed = (record: CaseRecord) => tracksOf(record).outcome === 'agreed'
const accepted = (record: CaseRecord) => tracksOf(record).acceptedOn !== undefined
const declined = (record: CaseRecord) => tracksOf(record).procedure === 'declined'
const begun = (record: CaseRecord) => tracksOf(record).begunOn !== undefined
const form = (record: CaseRecord) => record.agreement?.form
/** 一案一表: an oral case may be filed with its register alone (mediation.md 2). */
const onOneSheet = (record: CaseRecord) => agreed(record) && form(record) === 'oral'

/**
 * 卷内目录 with 必备/按需 (mediation.md 3.2 item 2): declined, terminated and withdrawn cases need no agreement and no
 * return visit but the paper that tells how they ended (R23).
 */
const ITEMS: readonly Item[] = [
  {
    kinds: ['application', 'acceptance-register'],
    title: '人民调解申请书或受理登记表',
    need: (r) => (accepted(r) || declined(r) ? 'required' : 'if-needed'),
  },
  {
    kinds: ['rights-notice'],
    title: '权利义务告知书',
    need: (r) => (accepted(r) ? 'required' : 'if-needed'),
  },
  { kinds: ['id-proof'], title: '当事人身份证明', need: (r) => (accepted(r) ? 'required' : 'if-needed') },
  {
    kinds: ['power-of-attorney'],
    title: '授权委托书',
    need: (r) => (r.parties.some((p) => p.agents.length > 0) ? 'required' : 'if-needed'),
  },
  {
    kinds: ['group-meeting'],
    title: '村民小组会议记录',
    // 村民委员会组织法28: a group is bound by what its meeting decided.
    need: (r) =>
      r.parties.some((p) => p.kind === 'villager-group') && accepted(r) ? 'required' : 'not-needed',
  },
  { kinds: ['investigation'], title: '调查记录', need: () => 'if-needed' },
  { kinds: ['evidence'], title: '证据材料', need: () => 'if-needed' },
  {
    kinds: ['mediation-record'],
    title: '调解记录',
    // 人民调解法27: whatever came of it, what was mediated is recorded.
    need: (r) => (begun(r) && !onOneSheet(r) ? 'required' : 'if-needed'),
  },
  {
    kinds: ['written-agreement'],
    title: '人民调解协议书',
    need: (r) => (agreed(r) && form(r) === 'written' ? 'required' : 'not-needed'),
  },
  {
    kinds: ['oral-agreement-register'],
    title: '口头协议登记表',
    need: (r) => (agreed(r) && form(r) === 'oral' ? 'required' : 'not-needed'),
  },
  {
    kinds: ['termination-notice'],
    title: '终止调解书',
    need: (r) => (tracksOf(r).outcome === 'terminated' ? 'required' : 'not-needed'),
  },
  {
    kinds: ['withdrawal'],
    title: '撤回申请书',
    need: (r) => (tracksOf(r).outcome === 'withdrawn' ? 'required' : 'not-needed'),
  },
  {
    kinds: ['decline-notice'],
    title: '不予受理告知单',
    need: (r) => (declined(r) ? 'required' : 'not-needed'),
  },
  { kinds: ['performance-proof'], title: '收条、汇款单等履行凭证', need: () => 'if-needed' },
  { kinds: ['return-visit'], title: '回访记录', need: (r) => (agreed(r) ? 'if-needed' : 'not-needed') },
  {
    kinds: ['confirmation'],
    title: '司法确认有关材料',
    // What a court entrusted goes back to it instead (法释〔2016〕14号20).
    need: (r) => (agreed(r) && !isCourtEntrusted(r) ? 'if-needed' : 'not-needed'),
  },
  { kinds: ['dossier-note'], title: '卷宗情况说明', need: () => 'if-needed' },
  // 必备 in the sample list. Until the program prints one its scan may be filed, and its absence holds up no archive.
  { kinds: ['back-cover'], title: '封底', need: () => 'if-needed' },
]

/** Neither needed nor there: a screen tells all of these in one line. */
export const NOTHING_YET = '按需，目前没有。'

/** What was entered here and lies in no file yet is said, or the clerk takes it for lost. */
function recordedOnly(paperKind: string, record: CaseRecord): string {
  if (paperKind === 'return-visit' && record.visits.length > 0)
    return `已记回访 ${record.visits.length} 次；要入卷的，打印签名后归入。`
  return NOTHING_YET
}

/**
 * The file checklist in plain words. A paper counts as present when its signed scan, or a scan of that kind, is filed; the
 * record of mediation when that of each session is (多次调解＝多份记录). `sessionIds`: the sessions that stand.
 */
export function checklistOf(
  record: CaseRecord,
  papers: readonly PaperFacts[],
  sessionIds: readonly Id[],
): readonly ChecklistLine[] {
  return ITEMS.flatMap((item): ChecklistLine[] => {
    const need = item.need(record)
    if (need === 'not-needed') return []
    const paperKind = item.kinds[0] ?? ''
    const found = papers.filter((paper) => item.kinds.includes(paper.kind))
    const base = { paperKind, title: item.title, need }
    const wanted = recordsWanted(item.kinds, sessionIds)
    const filed = recordsFiled(found, sessionIds)
    const enough = filed >= wanted || (need === 'if-needed' && filed > 0)
    if (enough) return [{ ...base, ...inFile(found, Math.min(filed, wanted), wanted) }]
    const reason = record.missingPaperReasons.find((one) => item.kinds.includes(one.paperKind))?.reason
    if (reason) return [{ ...base, state: 'explained', sentence: `缺件，原因：${reason}` }]
    if (need === 'if-needed')
      return [{ ...base, state: 'not-needed', sentence: recordedOnly(paperKind, record) }]
    return [{ ...base, state: 'missing', sentence: lacking(found, filed, wanted) }]
  })
}

function inFile(
  found: readonly PaperFacts[],
  filed: number,
  wanted: number,
): Pick<ChecklistLine, 'state' | 'sentence'> {
  const short = filedShort(found)
  const count = wanted > 1 ? `共 ${wanted} 次调解，归入 ${filed} 份` : ''
  if (short) {
    const pages = `打印 ${short.printed} 页，扫描件只有 ${short.filed} 页`
    return {
      state: 'partial',
      sentence: `缺页：${[count, pages].filter(Boolean).join('；')}。请把缺的页补扫归入；一张扫了两页的不用补。`,
    }
  }
  return { state: 'present', sentence: count === '' ? '已在卷。' : `已在卷：${count}。` }
}

function lacking(found: readonly PaperFacts[], filed: number, wanted: number): string {
  const ask = '请打印、签名后把扫描件归入，或写明缺少的原因。'
  if (filed > 0) return `共 ${wanted} 次调解，只归入 ${filed} 份记录，还缺 ${wanted - filed} 份。${ask}`
  const printed = found.some((paper) => paper.printedOn !== undefined)
  return printed ? '已打印，签好的扫描件还没有归入。' : `还没有。${ask}`
}

/**
 * What must still be filed of a case, as its record alone says it: required and not explained. Each inner list names the
 * kinds of which one will do. What of them is there follows from the scans.
 */
export function requiredPaperKinds(record: CaseRecord): readonly (readonly string[])[] {
  const explained = new Set(record.missingPaperReasons.map((one) => one.paperKind))
  return ITEMS.filter(
    (item) => item.need(record) === 'required' && !item.kinds.some((kind) => explained.has(kind)),
  ).map((item) => item.kinds)
}

/** R23: required, not there, not explained. */
export function missingPapers(lines: readonly ChecklistLine[]): number {
  return lines.filter((line) => line.need === 'required' && line.state === 'missing').length
}
