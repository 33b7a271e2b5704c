import type { Parameter } from '../conditions/types.ts'
import type { BusinessDate } from '../values/brands.ts'
import { compareDates } from '../values/dates.ts'

/** Figures the law leaves to the place: a town changes them with its 工作办法, from a day on (resources/parameters/). */
export const NUMBER_NAMES = ['acceptWithin', 'returnVisitWithin', 'archiveWithin', 'massFrom'] as const
export type NumberName = (typeof NUMBER_NAMES)[number]
/** Settings with named answers instead of a figure. */
export const CHOICE_NAMES = ['generalPeriod'] as const
export type ChoiceName = (typeof CHOICE_NAMES)[number]
export const PARAMETER_NAMES = [...NUMBER_NAMES, ...CHOICE_NAMES] as const
export type ParameterName = (typeof PARAMETER_NAMES)[number]

/** R21: how long an ordinary mediation takes (75号令33 一个月; a town may count thirty days, mediation.md A2). */
export const GENERAL_PERIODS = ['month', 'days-30'] as const
export type GeneralPeriod = (typeof GENERAL_PERIODS)[number]

export interface DatedValue<V = number | string> {
  readonly from: BusinessDate
  readonly value: V
  /** The document that says so. */
  readonly citation: string
  /** `false`: the original wasn't at hand when it was entered. */
  readonly verified?: boolean | undefined
}

export interface ParameterDefinition {
  readonly name: ParameterName
  readonly title: string
  /** What it counts, e.g. 日; empty for a choice. */
  readonly unit: string
  /** The day of the case that says which value holds, e.g. 登记日. */
  readonly by: string
  readonly options?: readonly { readonly value: string; readonly name: string }[] | undefined
  /** Oldest first. */
  readonly values: readonly DatedValue[]
}
export type Parameters = readonly ParameterDefinition[]

/** What holds on a day; undefined where none is in force yet, or the day itself is unknown. */
export function valueOn(
  parameters: Parameters,
  name: ParameterName,
  on: BusinessDate | undefined,
): DatedValue | undefined {
  if (on === undefined) return undefined
  return parameters.find((one) => one.name === name)?.values.findLast((value) => value.from <= on)
}

/** A whole number: days, or people. */
export function numberOn(
  parameters: Parameters,
  name: NumberName,
  on: BusinessDate | undefined,
): DatedValue<number> | undefined {
  const found = valueOn(parameters, name, on)
  return typeof found?.value === 'number' ? { ...found, value: found.value } : undefined
}

export function generalPeriodOn(
  parameters: Parameters,
  on: BusinessDate | undefined,
): DatedValue<GeneralPeriod> | undefined {
  const found = valueOn(parameters, 'generalPeriod', on)
  const value = GENERAL_PERIODS.find((one) => one === found?.value)
  return found && value && { ...found, value }
}

/** The least a number ever was: who looks by it finds everything that may be due. */
export function leastOf(parameters: Parameters, name: NumberName): number | undefined {
  const values = parameters.find((one) => one.name === name)?.values ?? []
  const numbers = values.flatMap(({ value }) => (typeof value === 'number' ? value : []))
  return numbers.length === 0 ? undefined : Math.min(...numbers)
}

/** The town's values hold from the day of its first on; before that day what is shipped. */
export function withOwnValues(shipped: ParameterDefinition, own: readonly DatedValue[]): ParameterDefinition {
  const ordered = own.toSorted((a, b) => compareDates(a.from, b.from))
  const [first] = ordered
  if (!first) return shipped
  return { ...shipped, values: [...shipped.values.filter(({ from }) => from < first.from), ...ordered] }
}

/** How conditions read them (`{ param: 'massFrom' }`): each number as it holds on a day, with its date and document. */
export function figuresOn(parameters: Parameters, on: BusinessDate): Readonly<Record<string, Parameter>> {
  return Object.fromEntries(
    parameters
      .filter(({ options }) => options === undefined)
      .map(({ name, title }): [string, Parameter] => {
        const found = valueOn(parameters, name, on)
        const figure = { value: found?.value, effectiveFrom: found?.from, citation: found?.citation }
        return [name, { type: 'count', label: title, ...figure }]
      }),
  )
}

/** In words, for a screen: `3 日`, `三十日`. */
export function sayParameter({ unit, options }: ParameterDefinition, value: number | string): string {
  if (typeof value === 'string') return options?.find((one) => one.value === value)?.name ?? value
  return `${value} ${unit}`
}
