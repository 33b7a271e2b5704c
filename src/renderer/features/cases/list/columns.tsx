import type { CaseRow } from '#contract/schemas/case-view.ts'
import { formatYuanGrouped } from '#domain/values/money.ts'
import { useLargeType } from '../../../app/large-type.ts'
import { StatePill, type Tone } from '../../../ui/state-pill.tsx'
import type { Column } from '../../../ui/table/data-table.tsx'
import { fileWord, PERFORMANCE_WORDS, performanceTone, stateTone, stateWord } from '../common/states.ts'

const CASE_COLUMNS: readonly Column<CaseRow>[] = [
  {
    key: 'title',
    title: '案件',
    main: true,
    render: (row) => (
      <>
        {row.title}
        {row.sensitive && <span className="row-mark">限</span>}
      </>
    ),
    text: (row) => row.title,
  },
  {
    key: 'number',
    title: '案号',
    width: '13.4rem',
    render: (row) => <span className="row-number">{row.number ?? '未编号'}</span>,
    text: (row) => row.number ?? '未编号',
  },
  { key: 'kind', title: '类型', width: '6.4rem', render: (row) => row.kind18 ?? '' },
  { key: 'mediators', title: '调解员', width: '5.6rem', render: (row) => row.mediators },
  {
    key: 'registered',
    title: '登记',
    width: '6.8rem',
    figure: true,
    render: (row) => row.registeredOn ?? '',
  },
  {
    key: 'state',
    title: '现状',
    width: '9.6rem',
    render: (row) => <StatePill tone={rowWord(row).tone}>{rowWord(row).word}</StatePill>,
    text: (row) => rowWord(row).word,
  },
  {
    key: 'next',
    title: '下一日期',
    width: '7rem',
    figure: true,
    render: (row) => (row.nextOn === undefined ? '' : <span title={row.nextWhat}>{row.nextOn}</span>),
    text: (row) => row.nextOn ?? '',
  },
  {
    key: 'amount',
    title: '金额（元）',
    width: '7rem',
    figure: true,
    render: (row) => (row.amount === undefined ? '' : formatYuanGrouped(row.amount)),
  },
]

/** One sign and word a row: what still runs, or how it ended and where the file is. */
function rowWord(row: CaseRow): { readonly tone: Tone; readonly word: string } {
  const waits = row.performance === 'not-in-force' && row.procedure === 'closed'
  const follows = waits || row.performance === 'performing' || row.performance === 'defaulted'
  if (follows) return { tone: performanceTone(row.performance), word: PERFORMANCE_WORDS[row.performance] }
  if (row.procedure === 'closed' && row.file !== 'none')
    return { tone: 'done', word: `${stateWord(row)}，${fileWord(row)}` }
  return { tone: stateTone(row), word: stateWord(row) }
}

/** In large type a line has room for what one looks for and what is due; the rest stands under the title. */
const LARGE = new Set(['title', 'number', 'kind', 'state', 'next'])
const LARGE_COLUMNS = CASE_COLUMNS.filter((column) => LARGE.has(column.key)).map((column) =>
  column.main ? { ...column, under: restOf } : column,
)

function restOf({ mediators, registeredOn, amount }: CaseRow): string {
  const words = [
    mediators,
    registeredOn && `${registeredOn} 登记`,
    amount === undefined ? '' : `${formatYuanGrouped(amount)} 元`,
  ]
  return words.filter(Boolean).join('　')
}

interface CaseColumns {
  readonly columns: readonly Column<CaseRow>[]
  /** Into WPS go all of them, in either size. */
  readonly copied: readonly Column<CaseRow>[]
}

export function useCaseColumns(): CaseColumns {
  return { columns: useLargeType() ? LARGE_COLUMNS : CASE_COLUMNS, copied: CASE_COLUMNS }
}
