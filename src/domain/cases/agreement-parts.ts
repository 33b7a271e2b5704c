import { agreementTerms } from '../agreement/agreement-terms.ts'
import type { Agreement } from './case-record.ts'

/** What of art. 29 the agreement has in words: its content; facts and matters in dispute; method, place and time. */
export function agreementTexts(agreement: Agreement | undefined) {
  const terms = agreement && agreementTerms(agreement)
  return {
    hasText: agreement !== undefined && (agreement.duties.length > 0 || agreement.extraClauses.length > 0),
    hasFacts: Boolean(agreement?.facts && agreement.disputes),
    hasTerms: Boolean(terms?.method && terms.place && terms.timeLimit),
  }
}

/** R13: the elements of a written agreement that are missing, as the law calls them (人民调解工作若干规定35). */
export function missingElements(agreement: Agreement): readonly string[] {
  const terms = agreementTerms(agreement)
  const elements: readonly (readonly [name: string, present: boolean])[] = [
    ['纠纷主要事实', Boolean(agreement.facts)],
    ['争议事项', Boolean(agreement.disputes)],
    ['协议内容', agreementTexts(agreement).hasText],
    ['履行方式', terms.method !== undefined],
    ['履行地点', terms.place !== undefined],
    ['履行期限', terms.timeLimit !== undefined],
  ]
  return elements.filter(([, present]) => !present).map(([name]) => name)
}
