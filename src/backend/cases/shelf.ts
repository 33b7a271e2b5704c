import type { Desk } from '../desk/desk.ts'
import { type ChangeRequest, changeCase } from './change-case.ts'

export interface ShelfInput extends ChangeRequest {
  readonly shelf?: string | undefined
  readonly archiveNumber?: string | undefined
}

/**
 * F2: where the file stands and under which number. Both are about the file, not in it: a box that is moved needs no
 * correction of what is archived (closed-file.ts).
 */
export function saveShelf(desk: Desk, input: ShelfInput) {
  return changeCase(desk, 'cases.saveShelf', input, (record) => {
    // The number belongs to the archiving that gave it; before one there is none to change.
    const last = record.moves.findLast((move) => move.type === 'archive')
    const moves = record.moves.map((move) =>
      move === last && move.type === 'archive' ? { ...move, archiveNumber: input.archiveNumber } : move,
    )
    return { ...record, shelf: input.shelf, moves }
  })
}
