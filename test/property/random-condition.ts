import fc from 'fast-check'
import {
  type Comparison,
  type Condition,
  type FactDefinition,
  factOf,
  type Operand,
  ORDER_OPS,
  type ParameterOperand,
  type Terms,
} from '#domain/conditions/types.ts'
import { type Draw, factsOf, scalarFor, WORLD_LISTS, type WorldScope } from './random-world.ts'

/** A condition of any kind, well typed against the dictionary of its world. */
export function drawCondition(draw: Draw, scope: WorldScope, depth: number, terms: Terms): Condition {
  const inner = (of: WorldScope = scope) => drawCondition(draw, of, depth - 1, terms)
  const over = draw(fc.constantFrom<(WorldScope | undefined)[]>(...WORLD_LISTS[scope], undefined))
  const kind = draw(fc.nat(depth > 0 ? 7 : 2))
  if (depth > 0 && over && kind > 1) return drawOver(draw, over, depth, terms)
  switch (kind) {
    case 4:
    case 5:
      return {
        kind: draw(fc.constantFrom('all', 'any')),
        of: Array.from({ length: draw(fc.nat(3)) }, () => inner()),
      }
    case 6:
    case 7:
      return { kind: 'not', of: inner() }
    case 3:
      return { kind: draw(fc.constantFrom('is-known', 'applies')), fact: drawFact(draw, scope, terms) }
    default:
      return drawComparison(draw, scope, terms)
  }

  function drawOver(d: Draw, child: WorldScope, left: number, t: Terms): Condition {
    const where = d(fc.boolean()) ? { where: drawCondition(d, child, left - 1, t) } : {}
    const kinds = ['some', 'every', 'none', 'count', 'sum'] as const
    const chosen = d(fc.constantFrom(...kinds))
    const op = d(fc.constantFrom(...ORDER_OPS))
    if (chosen === 'count') {
      const number: FactDefinition = { type: 'count', label: '', source: 'derived' }
      return { kind: chosen, over: child, ...where, op, value: drawCountOperand(d, number) }
    }
    const summable = factsOf(t, child).filter((name) => ['money', 'count'].includes(factOf(t, name).type))
    const fact = summable.length > 0 ? d(fc.constantFrom(...summable)) : undefined
    if (chosen === 'sum' && fact) {
      return {
        kind: chosen,
        over: child,
        ...where,
        fact,
        op,
        value: drawOperand(d, factOf(t, fact), scope, t),
      }
    }
    const kindOfList = chosen === 'sum' ? 'every' : chosen
    return { kind: kindOfList, over: child, ...where, is: drawCondition(d, child, left - 1, t) }
  }
}

function drawComparison(draw: Draw, scope: WorldScope, terms: Terms): Comparison {
  const fact = drawFact(draw, scope, terms)
  const definition = factOf(terms, fact)
  const scalar = scalarFor(definition)
  const base = { kind: 'compare', fact } as const
  const equality = draw(fc.constantFrom('=' as const, '≠' as const))
  if (definition.type === 'boolean') return { ...base, op: equality, value: draw(fc.boolean()) }
  if (definition.type === 'codes') {
    return { ...base, op: draw(fc.constantFrom('has', 'lacks')), value: String(draw(scalar)) }
  }
  const operand = () => drawOperand(draw, definition, scope, terms)
  const ordered = definition.type !== 'text' && definition.type !== 'code'
  switch (draw(fc.nat(ordered ? 4 : 2))) {
    case 0:
      return {
        ...base,
        op: draw(fc.constantFrom('in', 'not-in')),
        value: draw(fc.array(scalar, { minLength: 1, maxLength: 3 })),
      }
    case 3:
      return { ...base, op: 'between', value: [operand(), operand()] }
    case 4:
      return { ...base, op: draw(fc.constantFrom(...ORDER_OPS)), value: operand() }
    default:
      return { ...base, op: equality, value: operand() }
  }
}

function drawOperand(draw: Draw, definition: FactDefinition, scope: WorldScope, terms: Terms): Operand {
  const choice = draw(fc.nat(3))
  if (choice === 2) return drawParameter(draw, definition)
  const others = factsOf(terms, scope).filter((name) => factOf(terms, name).type === definition.type)
  if (choice === 3 && others.length > 0) return { fact: draw(fc.constantFrom(...others)) }
  return draw(scalarFor(definition))
}

function drawCountOperand(draw: Draw, definition: FactDefinition): number | ParameterOperand {
  return draw(fc.nat(4)) > 0 ? draw(fc.nat(3)) : drawParameter(draw, definition)
}

function drawParameter(draw: Draw, { type }: FactDefinition): ParameterOperand {
  const moved = type === 'date' && draw(fc.boolean())
  if (!moved) return { param: `p-${type}` }
  return {
    param: `p-${type}`,
    months: draw(fc.constantFrom(-1, 1, 12)),
    days: draw(fc.constantFrom(-30, 1, 7)),
  }
}

function drawFact(draw: Draw, scope: WorldScope, terms: Terms): string {
  return draw(fc.constantFrom(...factsOf(terms, scope)))
}
