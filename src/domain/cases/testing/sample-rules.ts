import dictionaries from '../../../../resources/dictionaries/case.json' with { type: 'json' }
import parameters from '../../../../resources/parameters/case.json' with { type: 'json' }
import { isKindProcedure, type KindProcedure } from '../../rules/kind-procedures.ts'
import { readParameters } from '../../rules/read-parameters.ts'
import type { Rules } from '../../rules/rules.ts'

/** The rules as shipped, without any year's holidays. */
export const SHIPPED_RULES: Rules = {
  calendar: { years: [] },
  parameters: readParameters(parameters),
  kindProcedures: new Map(
    dictionaries.kind18.entries.flatMap(([code = '', , , procedure]): [string, KindProcedure][] =>
      isKindProcedure(procedure) ? [[code, procedure]] : [],
    ),
  ),
}
