import { isKindProcedure, type KindProcedure } from '#domain/rules/kind-procedures.ts'
import type { Rules } from '#domain/rules/rules.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import { workCalendar } from './calendar.ts'
import { dictionaries } from './dictionaries.ts'
import { parameters } from './parameters.ts'

const inForce = new WeakMap<Db, { readonly at: string; readonly rules: Rules }>()

/**
 * The rules in force in a room: shipped, with what the town decided. Read again only after a change, known by its content: a
 * decision taken back with its transaction must not be remembered.
 */
export function rulesIn(db: Db): Rules {
  const at = prepared(
    db,
    `SELECT coalesce(group_concat(v.sha256), '') FROM records r
     JOIN record_versions v ON v.id = r.id AND v.revision = r.revision WHERE r.kind IN ('dictionary', 'parameter')`,
  )
    .pluck()
    .get() as string
  const known = inForce.get(db)
  if (known?.at === at) return known.rules
  const kinds = dictionaries(db).find(({ data }) => data.id === 'kind18')?.data.entries ?? []
  const rules: Rules = {
    calendar: workCalendar,
    parameters: parameters(db).map(({ definition }) => definition),
    kindProcedures: new Map(
      kinds.flatMap(({ code, procedure }): [string, KindProcedure][] =>
        isKindProcedure(procedure) ? [[code, procedure]] : [],
      ),
    ),
  }
  inForce.set(db, { at, rules })
  return rules
}
