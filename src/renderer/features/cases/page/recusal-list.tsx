import type { CaseView } from '#contract/schemas/case-view.ts'
import { RECUSAL_OUTCOMES } from '#domain/cases/case-record.ts'
import { useMay } from '../../../app/session/actor.ts'
import { Button } from '../../../ui/button.tsx'
import { nameOfParty } from '../common/party-names.ts'
import { useOneOpen } from '../common/use-one-open.ts'
import { RecusalForm } from './recusal-form.tsx'

/** B1: who asked that a mediator step back, why, and what came of it. */
export function RecusalList({ view }: { readonly view: CaseView }) {
  const may = useMay()
  const { open, show, shut } = useOneOpen<string>()
  const { recusals = [], mediators, parties } = view.record
  const writable = may('cases.saveRecusal')
  const chosen = recusals.find((one) => one.id === open)
  return (
    <>
      {recusals.length > 0 && (
        <ul className="plain-list">
          {recusals.map((one) => (
            <li key={one.id}>
              <span className="plain-on">{one.on}</span>
              <span>
                {[
                  `${nameOfParty(parties, one.byPartyId)}要求${one.mediatorName}回避：${one.ground}`,
                  one.outcome ? `${one.decidedOn ?? ''} ${RECUSAL_OUTCOMES[one.outcome]}` : '还没有处理',
                  one.outcome === 'kept' &&
                    (one.consentOn ? `各方 ${one.consentOn} 书面同意` : '还没有各方书面同意'),
                  one.note,
                ]
                  .filter(Boolean)
                  .join('　')}
              </span>
              {writable && (
                <Button look="quiet" label={`回避的处理：${one.mediatorName}`} onClick={() => show(one.id)}>
                  {one.outcome ? '修改' : '记处理结果'}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {writable && mediators.length > 0 && open === undefined && (
        <p className="add-line">
          <Button look="quiet" onClick={() => show('new')}>
            当事人要求回避
          </Button>
        </p>
      )}
      {open !== undefined && <RecusalForm key={open} view={view} stored={chosen} onDone={() => shut(open)} />}
    </>
  )
}
