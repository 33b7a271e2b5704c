import type { CaseView } from '#contract/schemas/case-view.ts'
import { formatYuanGrouped } from '#domain/values/money.ts'
import { client } from '../../../app/client.ts'
import { usePartyView } from '../../../app/party-view.tsx'
import { useMay } from '../../../app/session/actor.ts'
import { ConfirmLine } from '../../../ui/confirm-line.tsx'
import { caseReason } from '../../../ui/form/reason-of.ts'
import { nameOfParty } from '../common/party-names.ts'
import { refreshCase } from '../common/queries.ts'
import { SupplementMark } from '../common/supplement-mark.tsx'
import { countedText } from './receipt-words.ts'

type Receipt = CaseView['record']['receipts'][number]

/** What has come so far, and what was urged, newest first. */
export function ReceiptList({ view }: { readonly view: CaseView }) {
  const may = useMay()
  const { partyView } = usePartyView()
  const { receipts, urgings, agreement, parties } = view.record
  if (receipts.length === 0 && urgings.length === 0) return null
  async function remove(receiptId: string, reason: string): Promise<void> {
    await client.cases.removeReceipt({ id: view.id, base: view.revision, receiptId, reason })
    await refreshCase(view.id)
  }
  async function removeUrging(urgingId: string, reason: string): Promise<void> {
    await client.cases.removeUrging({ id: view.id, base: view.revision, urgingId, reason })
    await refreshCase(view.id)
  }
  return (
    <>
      {receipts.length > 0 && <h3 className="sub-head">已登记的履行</h3>}
      <ul className="plain-list">
        {receipts
          .toSorted((a, b) => b.on.localeCompare(a.on))
          .map((receipt) => (
            <li key={receipt.id}>
              <span className="plain-on">{receipt.on}</span>
              <span>
                {[
                  agreement?.duties.find((duty) => duty.id === receipt.dutyId)?.what,
                  receipt.byPartyId && nameOfParty(parties, receipt.byPartyId),
                  outcomeText(receipt),
                  receipt.how,
                  receipt.note,
                  countedText(view, receipt),
                ]
                  .filter(Boolean)
                  .join('　')}
              </span>
              <SupplementMark view={view} enteredAt={receipt.enteredAt} />
              {may('cases.removeReceipt') && !partyView && (
                <ConfirmLine
                  action="划去"
                  sentence="这笔登记会划去，履行情况重新计算；划去会留在办理记录里。"
                  reason={caseReason('划去的原因', view.id, `receipt:${receipt.id}`)}
                  onConfirm={(reason) => remove(receipt.id, reason)}
                />
              )}
            </li>
          ))}
      </ul>
      {urgings.length > 0 && !partyView && (
        <>
          <h3 className="sub-head">督促</h3>
          <ul className="plain-list">
            {urgings.map((urging) => (
              <li key={urging.id}>
                <span className="plain-on">{urging.on}</span>
                <span>{[urging.how, urging.whom, urging.result].filter(Boolean).join('　')}</span>
                <SupplementMark view={view} enteredAt={urging.enteredAt} />
                {may('cases.removeUrging') && (
                  <ConfirmLine
                    action="划去"
                    sentence="这次督促会划去；划去会留在修改记录里。记错了的，划去后重新登记。"
                    reason={caseReason('划去的原因', view.id, `urging:${urging.id}`)}
                    onConfirm={(reason) => removeUrging(urging.id, reason)}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function outcomeText(receipt: Receipt): string {
  if (receipt.amount !== undefined) return `${formatYuanGrouped(receipt.amount)} 元`
  return receipt.done === false ? '没有做到' : '已做到'
}
