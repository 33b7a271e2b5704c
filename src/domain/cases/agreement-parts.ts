import { agreementTerms } from '../agreement/agreement-terms.ts'
import { agreementParties } from './agreement-parties.ts'
import type { CaseRecord } from './case-record.ts'
import type { Party } from './party.ts'

type Agreed = Pick<CaseRecord, 'agreement' | 'parties'>

/**
 * What of art. 29 the agreement has in words: who the parties are; its content; facts and matters in dispute; who answers for
 * what; method, place and time.
 */
export function agreementTexts(record: Agreed) {
  const { agreement } = record
  const terms = agreement && agreementTerms(agreement)
  return {
    hasParties: agreement !== undefined && agreementParties(record).every(isIdentified),
    hasLiability: Boolean(agreement?.responsibilities?.trim()),
    hasText: agreement !== undefined && (agreement.duties.length > 0 || agreement.extraClauses.length > 0),
    hasFacts: Boolean(agreement?.facts && agreement.disputes),
    hasTerms: Boolean(terms?.method && terms.place && terms.timeLimit),
  }
}

/**
 * 当事人基本情况: which person or body it is, beyond the name. "No card" and "refused" are answers, and so is what else tells
 * two of one name apart.
 */
function isIdentified({ name, document, birthDate, address }: Party): boolean {
  if (name.trim() === '') return false
  return document.kind !== 'unknown' || birthDate !== undefined || Boolean(address?.trim())
}

/**
 * R13: the elements of a written agreement that are missing, as the law calls them (人民调解工作若干规定35). 各方责任 is not
 * among them: 人民调解法29 lets the paper say it, and many a dispute is settled without; see R13L.
 */
export function missingElements(record: Agreed): readonly string[] {
  const { agreement } = record
  if (agreement === undefined) return []
  const terms = agreementTerms(agreement)
  const unknown = agreementParties(record).filter((party) => !isIdentified(party))
  const who = unknown.map((party) => party.name.trim() || '未填姓名').join('、')
  const elements: readonly (readonly [name: string, present: boolean])[] = [
    [`当事人基本情况（${who}的证件、出生日期或住址）`, unknown.length === 0],
    ['纠纷主要事实', Boolean(agreement.facts)],
    ['争议事项', Boolean(agreement.disputes)],
    ['协议内容', agreementTexts(record).hasText],
    ['履行方式', terms.method !== undefined],
    ['履行地点', terms.place !== undefined],
    ['履行期限', terms.timeLimit !== undefined],
  ]
  return elements.filter(([, present]) => !present).map(([name]) => name)
}
