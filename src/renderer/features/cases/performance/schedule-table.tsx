import { useState } from 'react'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { ROW_STATE_NAMES } from '#domain/agreement/performance.ts'
import { formatYuanGrouped } from '#domain/values/money.ts'
import { Button } from '../../../ui/button.tsx'
import { StatePill, type Tone } from '../../../ui/state-pill.tsx'

type Row = CaseView['schedule'][number]

const TONES = {
  performed: 'done',
  overdue: 'overdue',
  partial: 'soon',
  pending: 'open',
  undated: 'none',
  keeping: 'open',
  breached: 'overdue',
  'not-in-force': 'none',
} as const satisfies Record<Row['state'], Tone>

interface ScheduleTableProps {
  readonly view: CaseView
  readonly writable: boolean
  readonly onReceipt: (row: Row) => void
  readonly onUrge: (row: Row) => void
}

const SHOWN = 8

/** The plan row by row. Long plans show what is open first; what is settled opens on request. */
export function ScheduleTable({ view, writable, onReceipt, onUrge }: ScheduleTableProps) {
  const [all, setAll] = useState(false)
  const rows = view.schedule
  // Of what is entered after the fact the urging may come before the signatures it followed.
  const backfilled = view.record.origin !== 'live'
  const late = ({ state }: Row) =>
    state === 'overdue' || state === 'breached' || (backfilled && state === 'not-in-force')
  const open = rows.filter((row) => row.state !== 'performed')
  const shown = all || rows.length <= SHOWN ? rows : open.slice(0, SHOWN)
  return (
    <>
      <table className="table schedule" aria-label="履行计划">
        <thead>
          <tr>
            <th scope="col">到期</th>
            <th scope="col">由谁向谁</th>
            <th scope="col">履行什么</th>
            <th scope="col" className="figure">
              应付（元）
            </th>
            <th scope="col" className="figure">
              已付（元）
            </th>
            <th scope="col">情况</th>
            {writable && <th scope="col">办理</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={`${row.dutyId}:${row.seq}`} data-state={row.state}>
              <td className="schedule-on">{row.dueOn ?? ''}</td>
              <td>
                <FromTo by={row.by} to={row.to} />
              </td>
              <td>{row.what}</td>
              <td className="figure">{row.amount === undefined ? '' : formatYuanGrouped(row.amount)}</td>
              <td className="figure">{row.paid > 0 ? formatYuanGrouped(row.paid) : ''}</td>
              <td>
                <StatePill tone={TONES[row.state]}>{ROW_STATE_NAMES[row.state]}</StatePill>
              </td>
              {writable && (
                <td className="schedule-acts">
                  {row.state !== 'performed' && (
                    <Button
                      look="quiet"
                      label={`登记履行：${row.by} ${row.what}`}
                      onClick={() => onReceipt(row)}
                    >
                      {row.state === 'keeping' ? '记违反' : '登记'}
                    </Button>
                  )}
                  {late(row) && (
                    <Button look="quiet" label={`督促：${row.by} ${row.what}`} onClick={() => onUrge(row)}>
                      督促
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {all ? '只看没履行完的' : `全部 ${rows.length} 期`}
        </Button>
      )}
    </>
  )
}

/** A name is never broken; the line turns at the arrow. */
function FromTo({ by, to }: Pick<Row, 'by' | 'to'>) {
  return (
    <>
      <span className="whole-name">{to === '' ? by : `${by} →`}</span>
      {to !== '' && ' '}
      {to !== '' && <span className="whole-name">{to}</span>}
    </>
  )
}
