import type { CaseView } from '#contract/schemas/case-view.ts'
import { Button } from '../../../ui/button.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'

type Moves = CaseView['moves']

interface MoveBarProps {
  readonly moves: Moves
  /** Stands as the primary button already. */
  readonly primary: string | undefined
  readonly onMove: (move: string) => void
}

/** Only what the backend lists: what can be done now; folded, what can't and why; what may be entered after the fact. */
export function MoveBar({ moves, primary, onMove }: MoveBarProps) {
  const open = moves.filter((move) => move.allowed && !move.backfillOnly && move.type !== primary)
  const shut = moves.filter((move) => !move.allowed)
  const past = moves.filter((move) => move.backfillOnly && move.allowed)
  if (moves.length === 0) return null
  return (
    <div className="moves">
      {open.length > 0 && (
        <p className="moves-open">
          <span className="moves-title">也可以</span>
          {open.map((move) => (
            <span key={move.type} title={move.ground}>
              <Button look="quiet" onClick={() => onMove(move.type)}>
                {move.name}
              </Button>
            </span>
          ))}
        </p>
      )}
      {shut.map((move) => (
        <details key={move.type} className="move-shut">
          <summary>{`${move.name}现在还不能办，为什么`}</summary>
          <ReasonList reasons={move.reasons} />
          <Button look="quiet" onClick={() => onMove(move.type)}>
            {`纸上已经${move.name}，补录`}
          </Button>
        </details>
      ))}
      {past.length > 0 && (
        <details className="move-shut">
          <summary>补录以前在纸上办过的步骤</summary>
          {past.map((move) => (
            <Button key={move.type} look="quiet" onClick={() => onMove(move.type)}>
              {move.name}
            </Button>
          ))}
        </details>
      )}
    </div>
  )
}
