import type { CaseView } from '#contract/schemas/case-view.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import { meetingProblem } from '#domain/cases/group-meeting.ts'
import { isTakingPart } from '#domain/cases/party-facts.ts'
import { missingRelatives } from '#domain/cases/relatives.ts'

type Warning = CaseView['warnings'][number]

/** Who must still be asked before an agreement binds those it speaks of: hints, for the signed paper decides. */
export function peopleWarnings(record: CaseRecord): readonly Warning[] {
  return [...relativeWarnings(record), ...meetingWarnings(record)]
}

function relativeWarnings(record: CaseRecord): readonly Warning[] {
  const base = { code: 'RELATIVES', level: 'warn' as const, citation: '民法典第1045、1181条' }
  if (record.hasDeath === true && (record.deceased ?? []).length === 0)
    return [
      {
        ...base,
        sentence: '有人死亡，还没有列明死者的近亲属。',
        next: '在“当事人”里列明配偶、父母、子女等近亲属，各自是本人参加还是书面委托。',
      },
    ]
  const missing = missingRelatives(record)
  if (missing.length === 0) return []
  return [
    {
      ...base,
      sentence: `死者的近亲属中，${missing.join('、')}还没有签字，也没有书面委托。`,
      next: '请其本人签字或出具委托书；联系不上的，在调解记录里写明。',
    },
  ]
}

function meetingWarnings(record: CaseRecord): readonly Warning[] {
  return record.parties
    .filter((party) => party.kind === 'villager-group' && isTakingPart(party))
    .flatMap((party): readonly Warning[] => {
      const problem = meetingProblem(party.meeting)
      return problem === undefined
        ? []
        : [
            {
              code: 'MEETING',
              level: 'warn',
              sentence: `${party.name}：${problem}`,
              next: '在“当事人”里补记会议情况，并把会议记录扫描归入卷宗。',
              citation: '村民委员会组织法第28条',
            },
          ]
    })
}
