import type { CaseRow } from '#contract/features/cases.ts'
import { formatYuanGrouped } from '#domain/values/money.ts'
import type { Column } from '../../../ui/table/data-table.tsx'
import { StatePill } from '../../../ui/state-pill.tsx'
import { fileWord, PERFORMANCE_WORDS, performanceTone, stateTone, stateWord } from '../common/states.ts'

export const CASE_COLUMNS: readonly Column<CaseRow>[] = [
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
  { key: 'number', title: '案号', width: '12.5rem', render: (row) => row.number ?? '未编号' },
  { key: 'kind', title: '类型', width: '6.5rem', render: (row) => row.kind18 ?? '' },
  { key: 'mediators', title: '调解员', width: '6.5rem', render: (row) => row.mediators },
  { key: 'registered', title: '登记', width: '6.8rem', figure: true, render: (row) => row.registeredOn ?? '' },
  {
    key: 'state',
    title: '现状',
    width: '10rem',
    render: (row) => <RowState row={row} />,
    text: (row) => [stateWord(row), row.performance === 'none' ? '' : PERFORMANCE_WORDS[row.performance]].filter(Boolean).join('，'),
  },
  {
    key: 'next',
    title: '下一日期',
    width: '7.5rem',
    figure: true,
    render: (row) => (row.nextOn === undefined ? '' : <span title={row.nextWhat}>{row.nextOn}</span>),
    text: (row) => row.nextOn ?? '',
  },
  { key: 'amount', title: '金额（元）', width: '7.5rem', figure: true, render: (row) => (row.amount === undefined ? '' : formatYuanGrouped(row.amount)) },
]

function RowState({ row }: { readonly row: CaseRow }) {
  const follows = row.performance === 'performing' || row.performance === 'defaulted'
  return (
    <span className="row-state">
      <StatePill tone={stateTone(row)}>{stateWord(row)}</StatePill>
      {follows && <StatePill tone={performanceTone(row.performance)}>{PERFORMANCE_WORDS[row.performance]}</StatePill>}
      {!follows && row.procedure === 'closed' && <StatePill tone="none">{fileWord(row)}</StatePill>}
    </span>
  )
}
