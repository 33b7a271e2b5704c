import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from '#domain/conditions/evaluate.ts'
import type { Truth } from '#domain/conditions/truth.ts'
import type { Condition } from '#domain/conditions/types.ts'
import { parseCondition } from '#domain/conditions/validate.ts'
import { drawCondition } from '#test/property/random-condition.ts'
import { type Draw, drawTerms, drawThings, readThing, type WorldScope } from '#test/property/random-world.ts'
import { openWorld, worldSources } from '#test/property/world-database.ts'
import { createBinder } from './binder.ts'
import { compileCondition } from './compile-condition.ts'

const SEED = Number(process.env.FC_SEED ?? 20_261_123)
const ROUNDS = Number(process.env.FC_ROUNDS ?? 200)
const CONDITIONS_A_WORLD = 30

interface Row {
  readonly id: number
  readonly holds: 0 | 1 | null
  readonly fails: 0 | 1 | null
}

test('evaluator and SQL give the same answer, in both truths, for random conditions of random cases', () => {
  const seen = { pairs: 0, holds: 0, fails: 0, unknown: 0, 'not-applicable': 0 }
  const property = fc.property(fc.gen(), (generate) => {
    const draw: Draw = (arbitrary) => generate(() => arbitrary)
    const terms = drawTerms(draw)
    const rooms = drawThings(draw, 'room', fc.integer({ min: 2, max: 4 }), terms)
    const cases = rooms.flatMap((room) => room.lists.case?.things ?? [])
    const db = openWorld(rooms, terms)
    try {
      const select = (scope: WorldScope, condition: Condition): readonly Row[] => {
        const binder = createBinder()
        const { holds, fails } = compileCondition(condition, scope, {
          sources: worldSources(terms),
          terms,
          binder,
        })
        const sql = `SELECT id, ${holds} AS holds, ${fails} AS fails FROM ${scope}_t "${scope}" ORDER BY id`
        return db.prepare<[object], Row>(sql).all(binder.values)
      }
      for (let i = 0; i < CONDITIONS_A_WORLD; i++) {
        const [scope, things] = i % 5 === 0 ? (['room', rooms] as const) : (['case', cases] as const)
        const condition = drawCondition(draw, scope, 3, terms)
        expect(parseCondition(JSON.parse(JSON.stringify(condition)), scope, terms)).toEqual({
          ok: true,
          condition,
        })
        const answers = things.map((thing) => evaluate(condition, readThing(thing), terms))
        const inMemory = things.map((thing, index) => ({
          id: thing.id,
          holds: toSql(answers[index]?.holds),
          fails: toSql(answers[index]?.fails),
        }))
        expect(select(scope, condition)).toEqual(inMemory)
        for (const answer of answers) {
          seen.pairs++
          seen[answer.verdict]++
          // Nothing holds and fails at once, and what is unknown always says what is missing.
          expect(answer.holds === true && answer.fails !== false).toBe(false)
          expect(answer.verdict === 'unknown').toBe(answer.missing.length > 0)
        }
      }
    } finally {
      db.close()
    }
  })
  fc.assert(property, { seed: SEED, numRuns: ROUNDS, endOnFailure: true })
  console.log(`conditions: ${JSON.stringify(seen)} seed ${SEED} rounds ${ROUNDS}`)
  // A generator that stopped producing one of the four answers would prove nothing about it.
  for (const verdict of ['holds', 'fails', 'unknown', 'not-applicable'] as const) {
    expect(seen[verdict], verdict).toBeGreaterThan(seen.pairs / 50)
  }
}, 900_000)

function toSql(truth: Truth | undefined): 0 | 1 | null | undefined {
  return typeof truth === 'boolean' ? (truth ? 1 : 0) : truth
}
