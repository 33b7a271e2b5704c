import type { Answer, FactReader, FactScalar, Scope, Unknown } from '../conditions/types.ts'
import type { FactAnswers, FactName } from './fact-dictionary.ts'

export const NOT_APPLICABLE = { kind: 'not-applicable' } as const

export function valueAnswer<T>(value: T): Answer<T> {
  return { kind: 'value', value }
}

export function unknownAnswer(missing: string): Unknown {
  return { kind: 'unknown', missing }
}

/** The value, or unknown with what is missing. An empty field is never zero and never "no". */
export function answerOf<T>(value: T | undefined, missing: string): Answer<T> {
  return value === undefined ? unknownAnswer(missing) : valueAnswer(value)
}

/** What a thing is called in explanations, and the lists below it; a scope without lists leaves `children` out. */
export interface ReaderParts {
  readonly label?: string | undefined
  readonly children?: Partial<Record<Scope, readonly FactReader<FactName>[] | Unknown>> | undefined
}

/** One thing of scope `S`, answered by one function a fact. A fact of another scope is the program's own mistake. */
export function readerOf<S extends Scope, Input>(
  answers: FactAnswers<S, Input>,
  input: Input,
  { label, children = {} }: ReaderParts,
): FactReader<FactName> {
  const byName: Readonly<Record<string, (input: Input) => Answer<FactScalar>>> = answers
  return {
    label,
    fact(name) {
      const answer = Object.hasOwn(byName, name) ? byName[name] : undefined
      if (!answer) throw new Error(`no answer for fact ${name}`)
      return answer(input)
    },
    children(scope) {
      const list = children[scope]
      if (!list) throw new Error(`no list of ${scope}`)
      return list
    },
  }
}
