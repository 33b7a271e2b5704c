import type { CaseView } from '#contract/features/cases.ts'
import { namesOfParties } from '../common/party-names.ts'
import { VISIT_OUTCOMES, VISIT_WAYS } from './visit-words.ts'

export function VisitList({ view }: { readonly view: CaseView }) {
  const { visits, parties } = view.record
  if (visits.length === 0) return null
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
              ]
                .filter(Boolean)
                .join('　')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
