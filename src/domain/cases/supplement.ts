import type { CaseRecord } from './case-record.ts'

/** When the file was first archived, as it was entered; undefined while it is not. */
export function archivedAt(record: Pick<CaseRecord, 'moves'>): string | undefined {
  return record.moves
    .filter((move) => move.type === 'archive')
    .map((move) => move.enteredAt)
    .toSorted()[0]
}

/**
 * 补充材料: entered after 归档, whenever it happened. What an older program stored without its moment is not claimed to be one.
 */
export function isSupplement(record: Pick<CaseRecord, 'moves'>, enteredAt: string | undefined): boolean {
  const since = archivedAt(record)
  return since !== undefined && enteredAt !== undefined && enteredAt > since
}
