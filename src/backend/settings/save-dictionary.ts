import type { Rules } from '#domain/rules/rules.ts'
import type { Db } from '../database/open-database.ts'
import type { Desk } from '../desk/desk.ts'
import { type DictionaryData, dictionaryKind } from '../records/kinds/people.ts'
import { reprojectCases } from '../records/reproject.ts'
import { savedAgain } from '../records/saved-before.ts'
import { runWork } from '../records/work.ts'
import { dictionaryRecordId, refuseUnmapped } from './dictionaries.ts'
import { rulesIn } from './rules.ts'

interface DictionaryInput {
  /** 0 while the town has no version of its own. */
  readonly base: number
  readonly dictionary: DictionaryData
}

export function saveDictionary(desk: Desk, { base, dictionary }: DictionaryInput) {
  refuseUnmapped(desk.room.db, dictionary)
  const id = dictionaryRecordId(dictionary.id)
  const again = savedAgain(desk.frame(), dictionaryKind, { id, base, data: dictionary })
  if (again) return { id, revision: again }
  const revision = runWork(desk.frame(), 'settings.saveDictionary', (work) => {
    const before = rulesIn(work.db)
    const saved = work.save(dictionaryKind, id, dictionary, { base: base || undefined })
    rewriteKinds(work.db, before)
    return saved
  })
  return { id, revision }
}

/** The rows of the cases whose kind of dispute speaks for another special procedure now. */
function rewriteKinds(db: Db, before: Rules): void {
  const { kindProcedures } = rulesIn(db)
  for (const kind18 of new Set([...before.kindProcedures.keys(), ...kindProcedures.keys()])) {
    if (before.kindProcedures.get(kind18) !== kindProcedures.get(kind18))
      reprojectCases(db, 'c.kind18 = @kind18', { kind18 })
  }
}
