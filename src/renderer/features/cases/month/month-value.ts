import type { MonthRow } from '#contract/schemas/month.ts'
import type { BusinessDate, Fen } from '#domain/values/brands.ts'
import { newId } from '../../../ui/new-id.ts'
import { clean } from '../common/clean.ts'
import { suggestTitle } from '../intake/suggest.ts'
import { blankParty } from '../parties/party-edit.ts'

/** One line of the sheet as it is typed. */
export interface MonthLine {
  readonly key: string
  readonly on?: BusinessDate | undefined
  readonly applicants: string
  readonly respondents: string
  readonly kind18?: string | undefined
  readonly summary: string
  readonly result?: MonthRow['result'] | undefined
  readonly content: string
  readonly amount?: Fen | undefined
  readonly payer: MonthRow['payer']
  readonly mediatorId?: string | undefined
  readonly paperSeq: string
  /** What was pasted and could not be read: it stays in sight until its field is filled. */
  readonly unread: readonly string[]
}

export interface MonthValue {
  readonly committeeId: string
  readonly source: string
  readonly noticeGiven: boolean
  readonly lines: readonly MonthLine[]
  /** Copied from WPS and not yet put into the sheet. */
  readonly pasted: string
}

/** The 登记簿 does not say who mediated: the case is entered so, and the lack stays visible on it (R05). */
export const UNWRITTEN = { value: 'unwritten', label: '没有写明' } as const

export const RESULTS = [
  { value: 'performed', label: '已履行完' },
  { value: 'agreed', label: '还要履行' },
  { value: 'failed', label: '没有调成' },
] as const satisfies readonly { readonly value: MonthRow['result']; readonly label: string }[]

/** Settled, and nothing more: 成功, 达成协议, 和解. */
export const isSettledWord = (word: string) => /成|协议|和解/.test(word) && !/不成|未成|没有调成/.test(word)

/** The next line usually has the same mediator. */
export function blankLine(after?: MonthLine): MonthLine {
  return {
    key: newId(),
    applicants: '',
    respondents: '',
    summary: '',
    content: '',
    payer: 'respondent',
    mediatorId: after?.mediatorId,
    paperSeq: '',
    unread: [],
  }
}

export function isBlankLine(line: MonthLine): boolean {
  const { applicants, respondents, summary, content, on, amount, unread } = line
  const typed = [applicants, respondents, summary, content].some((text) => text.trim() !== '')
  return !typed && on === undefined && amount === undefined && unread.length === 0
}

export const namesIn = (text: string) => text.split(/[、，,;；\s]+/).filter((name) => name !== '')

interface Gap {
  readonly path: string
  readonly sentence: string
}

/** What a line still lacks, named by its place among the lines that are sent. */
export function gapsOf(lines: readonly MonthLine[]): readonly Gap[] {
  return lines.flatMap((line, index) => {
    const lacks: readonly (readonly [boolean, string, string])[] = [
      [line.on === undefined, 'on', '日期'],
      [namesIn(line.applicants).length === 0, 'applicants', '申请人'],
      [namesIn(line.respondents).length === 0, 'respondents', '被申请人'],
      [line.kind18 === undefined, 'kind18', '类型'],
      [line.result === undefined, 'result', '结果'],
      [line.content.trim() === '', 'content', '协议内容（没有调成的写原因）'],
      [line.mediatorId === undefined, 'mediatorIds', '调解员'],
    ]
    const missing = lacks.filter(([lack]) => lack)
    if (missing.length === 0) return []
    const words = missing.map(([, , word]) => word).join('、')
    return [{ path: `rows.${index}.${missing[0]?.[1]}`, sentence: `还没有填：${words}` }]
  })
}

/** What the sheet can't be sent without. */
export function missingIn(
  { committeeId, source }: Pick<MonthValue, 'committeeId' | 'source'>,
  typed: readonly MonthLine[],
): readonly Gap[] {
  const sheet = [
    ...(!committeeId ? [{ path: 'committeeId', sentence: '请选择是哪个调委会的登记簿' }] : []),
    ...(!source ? [{ path: 'source', sentence: '请选择这些案件的来源' }] : []),
  ]
  const lines = typed.length === 0 ? [{ path: 'rows', sentence: '表里还没有案件' }] : gapsOf(typed)
  return [...sheet, ...lines]
}

/** Lines without a gap, as they are sent. */
export function toRows(
  lines: readonly MonthLine[],
  kindName: (code: string | undefined) => string | undefined,
) {
  return lines.flatMap((line) => {
    const { on, kind18, result, mediatorId } = line
    if (on === undefined || kind18 === undefined || result === undefined || mediatorId === undefined)
      return []
    const [applicants, respondents] = [namesIn(line.applicants), namesIn(line.respondents)]
    const parties = [
      ...applicants.map((name) => ({ ...blankParty('applicant'), name })),
      ...respondents.map((name) => ({ ...blankParty('respondent'), name })),
    ]
    return [
      clean({
        id: line.key,
        on,
        applicants,
        respondents,
        kind18,
        title: suggestTitle(parties, kindName(kind18)).slice(0, 120),
        summary: line.summary,
        result,
        content: line.content,
        amount: line.amount,
        payer: line.payer,
        mediatorIds: mediatorId === UNWRITTEN.value ? [] : [mediatorId],
        paperSeq: line.paperSeq === '' ? undefined : Number(line.paperSeq),
      }),
    ]
  })
}
