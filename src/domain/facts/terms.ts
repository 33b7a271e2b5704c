import type { Parameter, Terms } from '../conditions/types.ts'
import type { BusinessDate } from '../values/brands.ts'
import { type DictionaryName, FACTS } from './fact-dictionary.ts'

export type CodeNames = Readonly<Record<DictionaryName, Readonly<Record<string, string>>>>

/** Statistics and settlements test dated events from `from` up to `asOf`, never today's state. */
export interface AskedOn {
  readonly today: BusinessDate
  readonly from?: BusinessDate | undefined
  readonly asOf?: BusinessDate | undefined
}

/** The terms a condition is asked in: the dictionary, the names of codes, the figures in force and the days. */
export function termsOn(
  { today, from, asOf }: AskedOn,
  codes: CodeNames,
  figures: Readonly<Record<string, Parameter>> = {},
): Terms {
  const days = {
    today: { type: 'date', label: '今天', value: today },
    from: { type: 'date', label: '起始日', value: from },
    asOf: { type: 'date', label: '截止日', value: asOf },
  } as const satisfies Record<string, Parameter>
  return { facts: FACTS, codes, parameters: { ...figures, ...days } }
}
