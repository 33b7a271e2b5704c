import type { CaseRecord } from './case-record.ts'
import type { Party } from './party.ts'
import { isTakingPart } from './party-facts.ts'
import type { RecordFinding } from './record-findings.ts'

/** R09 人民调解法26: a termination without its ground is not one; one done on paper is entered as it was, with a reason. */
export function terminationFindings(record: CaseRecord): readonly RecordFinding[] {
  const move = record.moves.findLast((one) => one.type === 'terminate')
  if (move === undefined || move.ground !== undefined) return []
  return [
    {
      code: 'R09G',
      level: 'block',
      sentence: '终止调解没有写明原因。',
      next: '请选择终止的原因。',
      citation: '人民调解法第26条',
    },
  ]
}

/** Who is turned away is told where to go instead. */
export function refusalFindings(record: CaseRecord): readonly RecordFinding[] {
  const move = record.moves.findLast((one) => one.type === 'decline')
  if (move === undefined || move.channels.length > 0) return []
  return [
    {
      code: 'A05C',
      level: 'block',
      sentence: '没有记下告知当事人的其他合法途径。',
      next: '告知后，至少选一条。',
      citation: '人民调解工作若干规定第23条',
    },
  ]
}

/** Whose 撤回 it can be: the application is theirs; a respondent who won't go on refuses (R01). */
export function mayWithdraw<P extends Pick<Party, 'side' | 'separatedOn'>>(
  parties: readonly P[],
): readonly P[] {
  return parties.filter((party) => party.side === 'applicant' && isTakingPart(party))
}

const CITATION = '人民调解法第17、23条'

/** R01 其余继续: one of several who wants no more is taken out of the case, and doesn't end it for the others (人民调解法 23). */
export function withdrawalFindings({
  moves,
  parties,
}: Pick<CaseRecord, 'moves' | 'parties'>): readonly RecordFinding[] {
  const by = moves.findLast((one) => one.type === 'withdraw')?.byPartyIds ?? []
  if (by.length === 0) return []
  const applicants = mayWithdraw(parties)
  const staying = applicants.filter(({ id }) => !by.includes(id))
  const others = parties.filter(({ id, side }) => by.includes(id) && side !== 'applicant')
  const namesOf = (some: typeof parties) => some.map((party) => party.name).join('、')
  const findings: RecordFinding[] = []
  if (staying.length > 0 && staying.length < applicants.length)
    findings.push({
      code: 'R01W',
      level: 'warn',
      sentence: `申请人${namesOf(staying)}没有撤回，撤回会使全案结束。`,
      next: '其余当事人要继续的，不办撤回：在“当事人”里把要退出的记为不同意调解，填上分出的日期。',
      citation: CITATION,
    })
  if (others.length > 0)
    findings.push({
      code: 'R01S',
      level: 'warn',
      sentence: `${namesOf(others)}不是申请人，不愿调解是拒绝调解，不是撤回申请。`,
      next: '在“当事人”里记为不同意调解；其余当事人继续的填上分出的日期，调解不成的办终止调解。',
      citation: CITATION,
    })
  return findings
}
