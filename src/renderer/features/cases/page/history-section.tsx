import { movePath } from '#contract/features/move-path.ts'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { canVoidMove } from '#domain/cases/correct-moves.ts'
import { MOVE_NAMES, type Move } from '#domain/cases/moves.ts'
import { movesInOrder } from '#domain/cases/tracks.ts'
import { client } from '../../../app/client.ts'
import { useMay } from '../../../app/session/actor.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmLine } from '../../../ui/confirm-line.tsx'
import { caseReason } from '../../../ui/form/reason-of.ts'
import { Section } from '../../../ui/section.tsx'
import { dateTimeOf } from '../../../ui/times.ts'
import { RecordHistory } from '../../audit/index.ts'
import { refreshCase } from '../common/queries.ts'
import { useOneOpen } from '../common/use-one-open.ts'
import { MoveDateForm } from '../moves/move-date-form.tsx'

/** The steps as life had them, each with the day it happened and the moment it was entered; then every version. */
export function HistorySection({ view }: { readonly view: CaseView }) {
  const { open: dated, show, shut } = useOneOpen<string>()
  return (
    <Section title="办理记录" anchor="history">
      <ol className="steps">
        {movesInOrder(view.record.moves).map((move) => (
          <li key={move.id}>
            <span className="steps-on">{move.on}</span>
            <span>
              <strong>{MOVE_NAMES[move.type]}</strong>
              {move.note && `　${move.note}`}
              {move.exceptions.map((exception) => (
                <span
                  key={exception.code}
                  className="steps-exception"
                >{`${exception.sentence}原因：${exception.reason}`}</span>
              ))}
              {dated === move.id ? (
                <MoveDateForm view={view} move={move} onDone={() => shut(move.id)} />
              ) : (
                <StepActs view={view} move={move} onDate={() => show(move.id)} />
              )}
            </span>
            <span className="steps-entered">{`录入 ${dateTimeOf(move.enteredAt)}`}</span>
          </li>
        ))}
      </ol>
      <RecordHistory kind="case" id={view.id} />
    </Section>
  )
}

interface StepActsProps {
  readonly view: CaseView
  readonly move: Move
  readonly onDate: () => void
}

/** O4: what was entered by mistake is taken back or put on its real day, with the reason; nothing is deleted. */
function StepActs({ view, move, onDate }: StepActsProps) {
  const may = useMay()
  async function takeBack(reason: string): Promise<void> {
    await client.cases.voidMove({ id: view.id, base: view.revision, moveId: move.id, reason })
    await refreshCase(view.id)
  }
  if (!may(movePath(move.type)) || !may('cases.voidMove')) return null
  const numbered = move.type === 'accept' && view.record.number !== undefined
  return (
    <span className="steps-acts">
      <Button look="quiet" label={`改日期：${MOVE_NAMES[move.type]}`} onClick={onDate}>
        改日期
      </Button>
      {canVoidMove(view.record, move) && (
        <ConfirmLine
          action="撤销这一步"
          sentence={`案件回到“${MOVE_NAMES[move.type]}”以前的状态，撤销会留在修改记录里。${numbered ? `案号 ${view.record.number?.text} 仍归本案。` : ''}`}
          reason={caseReason('撤销的原因', view.id, `void-move:${move.id}`)}
          onConfirm={takeBack}
        />
      )}
    </span>
  )
}
