import { v5 } from 'uuid'
import { isKindProcedure } from '#domain/rules/kind-procedures.ts'
import type { Id } from '#domain/values/brands.ts'
import shipped from '../../../resources/dictionaries/case.json' with { type: 'json' }
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import { type DictionaryData, dictionaryKind } from '../records/kinds/people.ts'
import { readAll, type Stored } from '../records/read-records.ts'
import { refusal } from '../refuse.ts'

/** The shipped dictionaries, as data with their source. */
export const SHIPPED: readonly DictionaryData[] = Object.entries(shipped).map(
  ([id, { title, source, entries }]) => ({
    id,
    title,
    source,
    entries: (entries as readonly (readonly string[])[]).map(([code = '', name = '', maps, procedure]) => ({
      code,
      name,
      ...(maps && { maps }),
      ...(isKindProcedure(procedure) && { procedure }),
    })),
  }),
)

interface InForce {
  /** Sum of the revisions it was read at: any change of a town's version raises it. */
  readonly at: number
  readonly all: readonly Stored<DictionaryData>[]
}
const inForce = new WeakMap<Db, InForce>()

/**
 * The dictionaries in force: the town's own version where there is one. Revision 0 = as shipped. Every page of a list asks
 * for them, so they are read again only after a change.
 */
export function dictionaries(db: Db): readonly Stored<DictionaryData>[] {
  const at = prepared(db, `SELECT coalesce(sum(revision), 0) FROM records WHERE kind = 'dictionary'`)
    .pluck()
    .get() as number
  const known = inForce.get(db)
  if (known?.at === at) return known.all
  const own = new Map(readAll(db, dictionaryKind).map((stored) => [stored.data.id, stored]))
  const all = SHIPPED.map((data) => {
    const stored = own.get(data.id)
    if (!stored) return { id: dictionaryRecordId(data.id), revision: 0, data }
    return { ...stored, data: { ...stored.data, entries: completed(stored.data.entries, data.entries) } }
  })
  inForce.set(db, { at, all })
  return all
}

/** A town's version from before an entry said what it maps to is completed from what is shipped under the same code. */
function completed(
  entries: DictionaryData['entries'],
  shippedEntries: DictionaryData['entries'],
): DictionaryData['entries'] {
  const byCode = new Map(shippedEntries.map((entry) => [entry.code, entry]))
  return entries.map((entry) => {
    const { maps, procedure } = byCode.get(entry.code) ?? {}
    return { ...(maps && { maps }), ...(procedure && { procedure }), ...entry }
  })
}

/** Dictionaries whose entries each count as one of another: the room's own words for what the tables ask. */
const MAPPED: Readonly<
  Record<string, { readonly to: string; readonly word: string; readonly optional?: true }>
> = {
  cameBy: { to: 'source', word: '统计来源' },
  // Not every kind has its one counterpart: those are chosen by hand (mediation.md 3.5).
  kind18: { to: 'kind17', word: '综治类型', optional: true },
}

/** An entry without its official code could be chosen and then counted nowhere. */
export function refuseUnmapped(db: Db, dictionary: DictionaryData): void {
  const target = MAPPED[dictionary.id]
  if (!target) return
  const known = codeNames(db, target.to)
  const fields = dictionary.entries.flatMap(({ maps, name }, index) =>
    (maps === undefined ? target.optional === true : known.has(maps))
      ? []
      : [{ path: `entries.${index}.maps`, sentence: `“${name}”还没有选对应的${target.word}。` }],
  )
  if (fields.length > 0) throw refusal('INVALID', { data: { fields }, message: fields[0]?.sentence })
}

/** Code → name of one dictionary, retired entries included so that old cases keep their words. */
export function codeNames(db: Db, id: string): ReadonlyMap<string, string> {
  const found = dictionaries(db).find((stored) => stored.data.id === id)
  return new Map(found?.data.entries.map((entry) => [entry.code, entry.name]) ?? [])
}

/** The same for every room, so that two towns' changes of one dictionary are one record to the county. */
const NAMESPACE = '5b0c7e2a-6b1f-5d0e-9c57-3f6f1f0a7d11'

export function dictionaryRecordId(id: string): Id {
  return v5(id, NAMESPACE) as Id
}
