import { KINDS } from '../../records/kinds/index.ts'

/** 案件, 文书 … for a sentence; a kind nobody knows is named as it stands. */
export function kindTitle(kind: string): string {
  return KINDS.get(kind)?.title ?? kind
}
