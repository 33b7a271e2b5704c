import type { CaseView } from '#contract/schemas/case-view.ts'
import { client } from '../../../app/client.ts'
import { useMay } from '../../../app/session/actor.ts'
import { ConfirmLine } from '../../../ui/confirm-line.tsx'
import { caseReason } from '../../../ui/form/reason-of.ts'
import { namesOfParties } from '../common/party-names.ts'
import { refreshCase } from '../common/queries.ts'
import { SupplementMark } from '../common/supplement-mark.tsx'
import { FOUND, VISIT_OUTCOMES, VISIT_WAYS } from './visit-words.ts'

export function VisitList({ view }: { readonly view: CaseView }) {
  const { visits, parties } = view.record
  const may = useMay()
  if (visits.length === 0) return null
  async function remove(visitId: string, reason: string): Promise<void> {
    await client.cases.removeVisit({ id: view.id, base: view.revision, visitId, reason })
    await refreshCase(view.id)
  }
  return (
    <>
      <h3 className="sub-head">回访</h3>
      <ul className="plain-list">
        {visits.map((visit) => (
          <li key={visit.id}>
            <span className="plain-on">{visit.on}</span>
            <span>
              {[
                VISIT_WAYS.find((way) => way.value === visit.how)?.label,
                `${visit.by}回访${namesOfParties(parties, visit.partyIds)}`,
                VISIT_OUTCOMES.find((outcome) => outcome.value === visit.outcome)?.label,
                visit.satisfied && (visit.satisfied === 'yes' ? '满意' : '不满意'),
                visit.detail,
                ...FOUND.map(({ key, label }) => visit[key] && `${label}：${visit[key]}`),
              ]
                .filter(Boolean)
                .join('　')}
            </span>
            <SupplementMark view={view} enteredAt={visit.enteredAt} />
            {may('cases.removeVisit') && (
              <ConfirmLine
                action="划去"
                sentence="这次回访会划去；划去会留在修改记录里。记错了的，划去后重新登记。"
                reason={caseReason('划去的原因', view.id, `visit:${visit.id}`)}
                onConfirm={(reason) => remove(visit.id, reason)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
