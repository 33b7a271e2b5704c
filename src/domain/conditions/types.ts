/** What a condition can be asked of. A condition quantifies from its scope over the scopes below it. */
export const SCOPES = {
  room: { name: '调解室', measure: '个', children: ['committee', 'person', 'case'] },
  period: { name: '统计期', measure: '个', children: ['committee', 'person', 'case'] },
  committee: { name: '调委会', measure: '个', children: ['person', 'case'] },
  person: { name: '人员', measure: '名', children: ['case'] },
  case: { name: '案件', measure: '件', children: ['party', 'mediator-of-case', 'session', 'duty', 'paper'] },
  party: { name: '当事人', measure: '名', children: [] },
  'mediator-of-case': { name: '调解员', measure: '名', children: [] },
  session: { name: '调解', measure: '次', children: [] },
  duty: { name: '义务', measure: '项', children: [] },
  paper: { name: '文书', measure: '份', children: [] },
} as const satisfies Record<string, { name: string; measure: string; children: readonly string[] }>
export type Scope = keyof typeof SCOPES

export function childScopes(scope: Scope): readonly Scope[] {
  return SCOPES[scope].children
}

/** One value as data: booleans, whole numbers (money in fen), text, codes, dates `YYYY-MM-DD`. */
export type Scalar = boolean | number | string
export type FactScalar = Scalar | readonly string[]

/** Zero is a value; unknown says what is missing; not applicable is neither. */
export interface Unknown {
  readonly kind: 'unknown'
  readonly missing: string
}
export type Answer<T> =
  | { readonly kind: 'value'; readonly value: T }
  | Unknown
  | { readonly kind: 'not-applicable' }

/** Stored; derived by domain code and materialised at save; or asked with `:today`, never stored. */
export type FactOrigin = 'stored' | 'derived' | 'asked-with-today'

interface FactBase {
  /** Reads as a phrase after its scope: `案件` + `受理日期`. */
  readonly label: string
  readonly source: FactOrigin
}
/** `label` says it is so (有人死亡), `no` says it isn't (无人死亡). */
export type BooleanFact = FactBase & { readonly type: 'boolean'; readonly no: string }
/** `count` is whole; `number` may have decimals and is therefore never summed; `unit` follows both. */
export type NumberFact = FactBase & { readonly type: 'number' | 'count'; readonly unit?: string | undefined }
/** `money` is in fen; `date` is a business date; `text` knows only equality (UTF-8 and UTF-16 order it differently). */
export type PlainFact = FactBase & { readonly type: 'money' | 'date' | 'text' }
/** `code` is one code of a dictionary, `codes` a set of them. */
export type CodeFact = FactBase & { readonly type: 'code' | 'codes'; readonly dictionary: string }
export type FactDefinition = BooleanFact | NumberFact | PlainFact | CodeFact
export type FactType = FactDefinition['type']

/** A dated figure of a rule (人数线, 金额线). Without a value it is unknown, never zero. */
export interface Parameter {
  readonly type: FactType
  readonly label: string
  readonly value?: Scalar | undefined
  readonly effectiveFrom?: string | undefined
  readonly citation?: string | undefined
}

/**
 * All a reader of conditions must know besides the facts' answers: the dictionary, the names of codes, and the figures
 * in force. `today` is a parameter like any other: `{ type: 'date', label: '今天', value }`.
 */
export interface Terms {
  readonly facts: Readonly<Record<string, FactDefinition>>
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly parameters: Readonly<Record<string, Parameter>>
}

/** A parameter, a date one moved by whole months (to the corresponding day, 民法典 202) and then by days. */
export interface ParameterOperand {
  readonly param: string
  readonly months?: number | undefined
  readonly days?: number | undefined
}
/** Another fact of the same scope; for a sum, of the scope that sums. */
export interface FactOperand<F extends string> {
  readonly fact: F
}
export type Operand<F extends string = string> = Scalar | ParameterOperand | FactOperand<F>

export const ORDER_OPS = ['=', '≠', '<', '≤', '>', '≥'] as const
export type OrderOp = (typeof ORDER_OPS)[number]

export type Comparison<F extends string = string> = { readonly kind: 'compare'; readonly fact: F } & (
  | { readonly op: OrderOp; readonly value: Operand<F> }
  | { readonly op: 'in' | 'not-in'; readonly value: readonly Scalar[] }
  | { readonly op: 'between'; readonly value: readonly [from: Operand<F>, to: Operand<F>] }
  | { readonly op: 'has' | 'lacks'; readonly value: string }
)
export type FactCheck<F extends string = string> = { readonly kind: 'is-known' | 'applies'; readonly fact: F }
export type Leaf<F extends string = string> = Comparison<F> | FactCheck<F>

interface Over<F extends string> {
  readonly over: Scope
  /** Narrows the list: a child it doesn't hold for is skipped. */
  readonly where?: Condition<F> | undefined
}
export type Quantified<F extends string = string> = Over<F> & {
  readonly kind: 'some' | 'every' | 'none'
  readonly is: Condition<F>
}
export type Counted<F extends string = string> = Over<F> & {
  readonly kind: 'count'
  readonly op: OrderOp
  readonly value: number | ParameterOperand
}
export type Summed<F extends string = string> = Over<F> & {
  readonly kind: 'sum'
  readonly fact: F
  readonly op: OrderOp
  readonly value: Operand<F>
}

/** The one condition language: plain data that a screen edits, stored as JSON. */
export type Condition<F extends string = string> =
  | Leaf<F>
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition<F>[] }
  | { readonly kind: 'not'; readonly of: Condition<F> }
  | Quantified<F>
  | Counted<F>
  | Summed<F>

/** One thing of one scope that can be asked. A list nobody has written down yet is unknown. */
export interface FactReader<F extends string = string> {
  /** Names the thing in an explanation, e.g. `王小明`. */
  readonly label?: string | undefined
  fact(name: F): Answer<FactScalar>
  children(scope: Scope): readonly FactReader<F>[] | Unknown
}

export function isUnknown(answer: object): answer is Unknown {
  return 'kind' in answer && answer.kind === 'unknown'
}

export function factOf(terms: Terms, name: string): FactDefinition {
  const definition = terms.facts[name]
  if (!definition) throw new Error(`no such fact: ${name}`)
  return definition
}

export function scopeOfFact(name: string): string {
  return name.slice(0, name.indexOf('.'))
}
