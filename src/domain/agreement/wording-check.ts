import type { Fen } from '../values/brands.ts'
import { penaltyFindings } from './penalty-check.ts'
import type { WordingFinding, WordingRule } from './wording-rules.ts'
import { WORDING_RULES } from './wording-rules.ts'

export interface WordingOptions {
  readonly rules?: readonly WordingRule[] | undefined
  /** 协议涉及金额: a penalty stated as a sum is compared with it. */
  readonly principal?: Fen | undefined
}

/** Everything in the text worth a second look, in the order it stands there. */
export function checkWording(text: string, options: WordingOptions = {}): readonly WordingFinding[] {
  const found = (options.rules ?? WORDING_RULES).flatMap((rule) => findingsOf(rule, text))
  return [...found, ...penaltyFindings(text, options.principal)].toSorted((a, b) => a.index - b.index)
}

function findingsOf(rule: WordingRule, text: string): readonly WordingFinding[] {
  if (rule.together !== undefined && !new RegExp(rule.together, 'u').test(text)) return []
  const { code, level, sentence, citation } = rule
  return [...text.matchAll(new RegExp(rule.pattern, 'gu'))]
    .filter((found) => found[0] !== '')
    .map((found) => ({ code, level, sentence, citation, match: found[0], index: found.index }))
}
