import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Id } from '#domain/values/brands.ts'
import { partsOf } from '#domain/values/dates.ts'
import { client } from '../../app/client.ts'
import { useMay } from '../../app/session/actor.ts'
import { useToday } from '../../app/session/today.ts'
import {
  type Column,
  ConfirmLine,
  DataTable,
  EmptyState,
  Field,
  NextThing,
  Page,
  SelectInput,
  StatePill,
  type Tone,
} from '../../ui/index.ts'
import { useCommittees } from './queries.ts'
import { ReserveForm } from './reserve-form.tsx'
import { SettingsTabs } from './settings-tabs.tsx'
import { StartForm } from './start-form.tsx'

type Row = Awaited<ReturnType<typeof client.settings.numbers>>['rows'][number]

const STATES: Readonly<Record<Row['state'], { readonly word: string; readonly tone: Tone }>> = {
  used: { word: '已用', tone: 'done' },
  reserved: { word: '留给纸上', tone: 'open' },
  void: { word: '作废', tone: 'none' },
  disabled: { word: '停用', tone: 'none' },
}

/** The series of one committee and year, without gaps: used, kept for paper, voided with a reason. */
export function NumberingPage() {
  const thisYear = partsOf(useToday()).year
  const committees = useCommittees()
  const own = committees.data?.find(({ committee }) => committee.own) ?? committees.data?.[0]
  const [picked, setPicked] = useState<string>()
  const [year, setYear] = useState(String(thisYear))
  const committeeId = committees.data?.find(({ id }) => id === picked)?.id ?? own?.id
  const numbers = useQuery({
    queryKey: ['settings', 'numbers', committeeId, year],
    queryFn: () => client.settings.numbers({ committeeId: committeeId ?? '', year: Number(year) }),
    enabled: committeeId !== undefined,
    // The lists above stay where they are while another series is asked for; nothing of the one before is shown under it.
    placeholderData: keepPreviousData,
  })
  const ready = committees.data !== undefined && (committeeId === undefined || numbers.data !== undefined)

  return (
    <Page
      title="编号"
      width="wide"
      next={<SettingsTabs />}
      ready={ready}
      error={committees.error ?? numbers.error}
      onRetry={() => void numbers.refetch()}
    >
      <div className="toolbar page-tools">
        <Field label="调委会" width="medium">
          <SelectInput
            value={committeeId}
            onChange={setPicked}
            options={
              committees.data?.map(({ id, committee }) => ({ value: id, label: committee.name })) ?? []
            }
          />
        </Field>
        <Field label="年份" width="short">
          <SelectInput
            value={year}
            onChange={(next) => setYear(next ?? String(thisYear))}
            options={yearsBack(thisYear)}
          />
        </Field>
      </div>
      {numbers.data !== undefined && !numbers.isPlaceholderData && committeeId !== undefined && (
        <>
          <NextThing
            what={`下一个号：${numbers.data.next}`}
            why="号码按先后自动编，不断号、不重号；作废和留给纸上的都在这里说明。"
          />
          <StartForm
            key={`start:${committeeId}:${year}:${numbers.data.from}`}
            committeeId={committeeId}
            year={Number(year)}
            from={numbers.data.from}
          />
          {/* Another series is another form: what was typed for this one stays with this one. */}
          <ReserveForm key={`reserve:${committeeId}:${year}`} committeeId={committeeId} year={Number(year)} />
          <NumberTable
            key={`table:${committeeId}:${year}`}
            rows={numbers.data.rows}
            committeeId={committeeId}
            year={Number(year)}
          />
        </>
      )}
    </Page>
  )
}

function yearsBack(year: number) {
  return Array.from({ length: 10 }, (_, index) => String(year - index)).map((value) => ({
    value,
    label: `${value}年`,
  }))
}

interface NumberTableProps {
  readonly rows: readonly Row[]
  readonly committeeId: Id
  readonly year: number
}

function NumberTable({ rows, committeeId, year }: NumberTableProps) {
  const may = useMay()
  const queries = useQueryClient()
  async function voidNumber(seq: number, reason: string): Promise<void> {
    await client.settings.voidNumber({ committeeId, year, seq, reason })
    await queries.invalidateQueries({ queryKey: ['settings', 'numbers'] })
  }
  const columns: readonly Column<Row>[] = [
    { key: 'text', title: '案号', render: (row) => row.text, width: '16rem' },
    {
      key: 'state',
      title: '状态',
      width: '9rem',
      render: (row) => <StatePill tone={STATES[row.state].tone}>{STATES[row.state].word}</StatePill>,
      text: (row) => STATES[row.state].word,
    },
    { key: 'reason', title: '说明', render: (row) => row.reason ?? '' },
    {
      key: 'void',
      title: '办理',
      width: '22rem',
      text: () => '',
      render: (row) =>
        row.state === 'reserved' &&
        may('settings.voidNumber') && (
          <ConfirmLine
            action="作废"
            sentence={`${row.text} 作废后不再使用，原因会留在登记里。`}
            reason={{
              label: '作废原因',
              draft: { key: `number-void:${committeeId}:${year}:${row.seq}`, form: 'number-void' },
            }}
            onConfirm={(reason) => voidNumber(row.seq, reason)}
          />
        ),
    },
  ]
  return (
    <DataTable
      label="号码"
      columns={columns}
      rows={rows.toSorted((a, b) => b.seq - a.seq)}
      keyOf={(row) => String(row.seq)}
      linkOf={(row) => (row.caseId === undefined ? undefined : { name: 'case', params: { id: row.caseId } })}
      caption={`共 ${rows.length} 个号`}
      empty={<EmptyState title="这一年还没有用过号" hint="登记第一件案件时从 1 开始。" />}
    />
  )
}
