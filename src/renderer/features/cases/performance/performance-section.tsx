import type { CaseView } from '#contract/schemas/case-view.ts'
import type { Fen } from '#domain/values/brands.ts'
import { formatYuanGrouped, sumFen } from '#domain/values/money.ts'
import { ClerkOnly, usePartyView } from '../../../app/party-view.tsx'
import { useMay } from '../../../app/session/actor.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import { useOneOpen } from '../common/use-one-open.ts'
import { ConditionForm, conditionPlaces } from './condition-form.tsx'
import { EndDutyForm } from './end-duty-form.tsx'
import { ReceiptForm } from './receipt-form.tsx'
import { ReceiptList } from './receipt-list.tsx'
import { ScheduleTable } from './schedule-table.tsx'
import { UrgingForm } from './urging-form.tsx'
import { VisitForm } from './visit-form.tsx'
import { VisitList } from './visit-list.tsx'

type Row = CaseView['schedule'][number]
type Open =
  | { readonly kind: 'receipt' | 'urging'; readonly row: Row }
  | { readonly kind: 'visit' | 'condition' | 'end' }

/** E1, E2: what is owed when, what came, what was urged, who was visited. */
export function PerformanceSection({ view }: { readonly view: CaseView }) {
  const may = useMay()
  const { partyView } = usePartyView()
  const { open, show, shut } = useOneOpen<Open>()
  const { schedule, record } = view
  const closed = view.procedure === 'closed' && view.outcome === 'agreed'
  const close = () => open && shut(open)
  const visit = may('cases.addVisit') && !partyView && record.agreement !== undefined && (
    <Button look="quiet" onClick={() => show({ kind: 'visit' })}>
      记一次回访
    </Button>
  )
  return (
    <Section title="履行与回访" anchor="performance" aside={visit}>
      {schedule.length === 0 && (
        <p className="section-quiet">
          {record.agreement?.performedAtOnce === true
            ? '协议已当场履行完毕，没有要跟踪的。'
            : '协议里录入各方要做的事以后，这里列出履行计划和到期日。'}
        </p>
      )}
      {schedule.length > 0 && (
        <Totals rows={schedule} overpaid={sumFen(view.overpaid.map((part) => part.amount))} />
      )}
      {schedule.length > 0 && (
        <ScheduleTable
          view={view}
          writable={may('cases.addReceipt') && !partyView}
          onReceipt={(row) => show({ kind: 'receipt', row })}
          onUrge={(row) => show({ kind: 'urging', row })}
        />
      )}
      {may('cases.endDuty') && !partyView && (record.agreement?.duties.length ?? 0) > 0 && (
        <p className="add-line">
          {conditionPlaces(view).length > 0 && (
            <Button look="quiet" onClick={() => show({ kind: 'condition' })}>
              条件已成就，记到期日
            </Button>
          )}
          <Button look="quiet" onClick={() => show({ kind: 'end' })}>
            某一项提前终止
          </Button>
        </p>
      )}
      {open?.kind === 'condition' && <ConditionForm view={view} onDone={close} />}
      {open?.kind === 'end' && <EndDutyForm view={view} onDone={close} />}
      {open?.kind === 'receipt' && (
        <ReceiptForm key={`${open.row.dutyId}${open.row.seq}`} view={view} row={open.row} onDone={close} />
      )}
      {open?.kind === 'urging' && (
        <UrgingForm key={`u${open.row.dutyId}${open.row.seq}`} view={view} row={open.row} onDone={close} />
      )}
      <ReceiptList view={view} />
      {open?.kind === 'visit' && <VisitForm view={view} onDone={close} />}
      <ClerkOnly>
        <VisitList view={view} />
        {closed && record.visits.length === 0 && open?.kind !== 'visit' && (
          <p className="section-quiet">还没有回访。调委会应当了解履行情况、督促履行（人民调解法第31条）。</p>
        )}
      </ClerkOnly>
    </Section>
  )
}

function Totals({ rows, overpaid }: { readonly rows: readonly Row[]; readonly overpaid: Fen }) {
  const paid = sumFen(rows.map((row) => row.paid))
  const remaining = sumFen(rows.flatMap((row) => (row.remaining === undefined ? [] : [row.remaining])))
  const late = rows.filter((row) => row.state === 'overdue').length
  if (paid === 0 && remaining === 0 && overpaid === 0) return null
  return (
    <p className="totals">
      <span>{`已付 ${formatYuanGrouped(paid)} 元`}</span>
      <span>{`未付 ${formatYuanGrouped(remaining)} 元`}</span>
      {overpaid > 0 && <span className="totals-late">{`多付 ${formatYuanGrouped(overpaid)} 元`}</span>}
      {late > 0 && <span className="totals-late">{`逾期 ${late} 期`}</span>}
    </p>
  )
}
