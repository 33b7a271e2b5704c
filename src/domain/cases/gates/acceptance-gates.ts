import type { Party } from '../party.ts'
import { isRefusing, isTakingPart } from '../party-facts.ts'
import { ALWAYS, all, any, type CaseGate, is, known, MEDIATING, TWO_SIDES } from './gate-words.ts'

/** Without who refuses there still are two sides to mediate between. */
function hasBothSides(parties: readonly Party[]): boolean {
  const left = parties.filter((party) => isTakingPart(party) && !isRefusing(party))
  return (['applicant', 'respondent'] as const).every((side) => left.some((party) => party.side === side))
}

/** Before a dispute is accepted: who, whose, and whether it may be mediated at all (R01–R03, 人民调解工作若干规定 20–23). */
export const ACCEPTANCE_GATES: readonly CaseGate[] = [
  {
    code: 'R01',
    moves: ['accept', ...MEDIATING],
    when: ALWAYS,
    must: { kind: 'none', over: 'party', where: is('party.separated', false), is: is('party.refused', true) },
    level: 'block',
    sentence: '有当事人明确拒绝调解。',
    next: '可将其分出、其余当事人继续；其后来同意的，记下同意的日期即可恢复。',
    nextFor: ({ parties }) =>
      hasBothSides(parties) ? '' : '等其同意，记下同意的日期后再办；始终不同意的，告知其他合法途径。',
    citation: '人民调解法第17条',
  },
  {
    code: 'R02',
    moves: ['accept'],
    when: all(known('case.acceptedElsewhere'), {
      kind: 'compare',
      fact: 'case.acceptedElsewhere',
      op: 'in',
      value: ['court', 'police', 'other'],
    }),
    must: any(is('case.entrusted', true), is('case.policeUndecided', true)),
    level: 'block',
    // R02 其余拦截: who can't say whether that authority sent the dispute asks before accepting it.
    whenUnclear: 'block',
    sentence: '法院、公安机关或其他行政机关已经受理或者解决。',
    next: '由该机关委托移送的，请在“受理审查”里注明；否则出具不予受理告知，引导走原途径。',
    citation: '人民调解工作若干规定第22条第（二）项',
  },
  {
    code: 'R02P',
    moves: ['accept'],
    when: all(is('case.acceptedElsewhere', 'police'), is('case.policeUndecided', true)),
    must: is('case.entrusted', true),
    level: 'hint',
    sentence: '公安机关已介入、尚未作出处理决定，可以调解，请与派出所沟通。',
    next: '请派出所出具委托调解书，或记下沟通情况。',
    citation: '治安管理处罚法第9条（2025年修订条文待核）',
  },
  {
    code: 'R02S',
    moves: ['accept'],
    when: is('case.entrusted', true),
    must: any(
      all(is('case.acceptedElsewhere', 'court'), is('case.source', 'court')),
      all(is('case.acceptedElsewhere', 'police'), is('case.source', 'police')),
      all(is('case.acceptedElsewhere', 'other'), {
        kind: 'compare',
        fact: 'case.source',
        op: 'in',
        value: ['procuratorate', 'petition', 'other-referral'],
      }),
    ),
    level: 'warn',
    sentence: '“受理审查”说由该机关委托移送，案件来源却不是该机关。',
    next: '改正案件来源或者审查的回答；两处都对的，写明原因。',
    citation: '人民调解工作若干规定第22条第（二）项；统计报表的案件来源',
  },
  {
    code: 'R03',
    moves: ['accept'],
    when: is('case.reservedByLaw', true),
    must: is('case.reservedByLaw', false),
    level: 'block',
    sentence: '法律规定只能由专门机关管辖处理，或者禁止用民间调解方式解决。',
    next: '出具不予受理告知，写明应找的机关。',
    citation: '人民调解工作若干规定第22条第（一）项',
  },
  {
    code: 'S01',
    moves: ['accept'],
    when: ALWAYS,
    must: all(known('case.acceptedElsewhere'), known('case.reservedByLaw')),
    level: 'warn',
    sentence: '还没有问明其他机关是否已受理、是否须由专门机关处理。',
    next: '在“受理审查”里补问，或写明没有问的原因。',
    citation: '人民调解工作若干规定第22条',
  },
  {
    code: 'P01',
    moves: ['accept'],
    when: ALWAYS,
    must: TWO_SIDES,
    level: 'warn',
    sentence: '参加调解的当事人不足两方。',
    next: '补上对方当事人；确实不知道的，写明原因。',
    citation: '人民调解工作若干规定第20条',
  },
  {
    code: 'P02',
    moves: MEDIATING,
    when: ALWAYS,
    must: TWO_SIDES,
    level: 'block',
    sentence: '参加调解的当事人不足两方，没有可以调解的纠纷。',
    next: '补上对方当事人；拒绝的一方同意后恢复其参加；不能恢复的，终止调解并告知其他途径。',
    citation: '人民调解法第2、17条；人民调解工作若干规定第20条',
  },
]
