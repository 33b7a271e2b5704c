import { evaluate } from '#domain/conditions/evaluate.ts'
import type {
  Answer,
  Condition,
  FactDefinition,
  FactReader,
  FactScalar,
  Terms,
} from '#domain/conditions/types.ts'
import { fieldLabel } from '#domain/papers/paper-fields.ts'
import type { FieldReader } from './scope.ts'

/** A template asks its conditions in the one condition language; its facts are the fields of the view, by path. */
export type TemplateCondition = Condition

/** Whether a condition is known to hold. What isn't known doesn't: the `else` of a form is its ordinary part. */
export function holds(condition: TemplateCondition, read: FieldReader): boolean {
  return evaluate(condition, fieldFacts(read), fieldTerms(condition, read)).holds === true
}

function fieldFacts(read: FieldReader): FactReader {
  return {
    fact(path) {
      return answerOf(read(path).value, fieldLabel(read(path).path) ?? path)
    },
    children: () => ({ kind: 'unknown', missing: '文书条件只看本文书的内容' }),
  }
}

function answerOf(value: unknown, label: string): Answer<FactScalar> {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'value', value }
  }
  if (Array.isArray(value) && value.length > 0) {
    return { kind: 'value', value: value.filter((item) => typeof item === 'string') }
  }
  // A record such as `session` is known when anything of it is.
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { kind: 'value', value: true }
  return { kind: 'unknown', missing: label }
}

function fieldTerms(condition: TemplateCondition, read: FieldReader): Terms {
  const facts = conditionFacts(condition).map((path): [string, FactDefinition] => {
    const label = fieldLabel(read(path).path) ?? path
    const isFlag = typeof read(path).value === 'boolean'
    return isFlag
      ? [path, { type: 'boolean', label, no: `不${label}`, source: 'derived' }]
      : [path, { type: 'text', label, source: 'derived' }]
  })
  return { facts: Object.fromEntries(facts), codes: {}, parameters: {} }
}

/** The fields a condition reads; quantifiers have no place in a form. */
export function conditionFacts(condition: TemplateCondition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(conditionFacts)
    case 'not':
      return conditionFacts(condition.of)
    case 'compare':
    case 'is-known':
    case 'applies':
      return [condition.fact]
    default:
      return []
  }
}
