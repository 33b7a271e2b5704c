import type { MoveType } from '#domain/cases/moves.ts'

/** `close-agreed` → `cases.closeAgreed`: the contract has one procedure a move. Whoever may take a step may take it back. */
export function movePath(type: MoveType): string {
  return `cases.${type.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`
}
