import type { CaseView } from '#contract/features/cases.ts'
import { MOVE_NAMES } from '#domain/cases/moves.ts'
import { movesInOrder } from '#domain/cases/tracks.ts'
import { Section } from '../../../ui/section.tsx'
import { dateTimeOf } from '../../../ui/times.ts'
import { RecordHistory } from '../../audit/record-history.tsx'

/** The steps as life had them, each with the day it happened and the moment it was entered; then every version. */
export function HistorySection({ view }: { readonly view: CaseView }) {
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
            </span>
            <span className="steps-entered">{`录入 ${dateTimeOf(move.enteredAt)}`}</span>
          </li>
        ))}
      </ol>
      <RecordHistory kind="case" id={view.id} />
    </Section>
  )
}
