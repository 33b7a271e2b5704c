import type { Gate } from '../conditions/gates.ts'
import type { FactCondition, FactName } from '../facts/fact-dictionary.ts'
import { missingElements } from './agreement-parts.ts'
import { KIND_PROCEDURES } from './case-procedure.ts'
import type { CaseRecord } from './case-record.ts'
import type { MoveType } from './moves.ts'

const is = (fact: FactName, value: string | number | boolean): FactCondition => ({
  kind: 'compare',
  fact,
  op: '=',
  value,
})
const known = (fact: FactName): FactCondition => ({ kind: 'is-known', fact })
const all = (...of: FactCondition[]): FactCondition => ({ kind: 'all', of })
const any = (...of: FactCondition[]): FactCondition => ({ kind: 'any', of })
const ALWAYS: FactCondition = { kind: 'compare', fact: 'case.partyCount', op: '≥', value: 0 }

type CaseGate = Gate<FactName> & {
  readonly moves: readonly MoveType[]
  /** What an answer still missing does; a hint where nothing is said. */
  readonly whenUnclear?: 'block' | 'warn' | undefined
  /** Says more exactly what is wrong, where the sentence alone leaves it open. */
  readonly detail?: ((record: CaseRecord) => string) | undefined
}

/** Of those on a side somebody still takes part; a side nobody was ever on is not asked for. */
const sideTakesPart = (side: 'applicant' | 'respondent'): FactCondition =>
  any(
    { kind: 'none', over: 'party', is: is('party.side', side) },
    { kind: 'some', over: 'party', where: is('party.separated', false), is: is('party.side', side) },
  )

/** A dispute has two sides (人民调解工作若干规定 20): who was taken out of the case doesn't count (R01). */
const TWO_SIDES: FactCondition = all(
  { kind: 'count', over: 'party', where: is('party.separated', false), op: '≥', value: 2 },
  sideTakesPart('applicant'),
  sideTakesPart('respondent'),
)

const MEDIATING: readonly MoveType[] = ['begin', 'resume', 'close-agreed']

/**
 * Appendix A of mediation.md as data: rule → condition → what it says. Evaluated on the case as it would stand after the
 * move. A gate that is broken stops a coming step (block) or asks for a reason (warn); of a step already taken on paper
 * it leaves a visible exception.
 */
export const CASE_GATES: readonly CaseGate[] = [
  {
    code: 'R01',
    moves: ['accept', ...MEDIATING],
    when: ALWAYS,
    must: { kind: 'none', over: 'party', where: is('party.separated', false), is: is('party.refused', true) },
    level: 'block',
    sentence: '有当事人明确拒绝调解。',
    next: '可将其分出、其余当事人继续；其后来同意的，记下同意的日期即可恢复。',
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
  {
    code: 'R04',
    moves: ['begin', 'close-agreed'],
    when: ALWAYS,
    must: known('case.noticeGivenOn'),
    level: 'block',
    sentence: '还没有告知当事人权利义务。',
    next: '先口头或书面告知，并记下告知日期。',
    citation: '人民调解工作若干规定第30条',
  },
  {
    code: 'R04D',
    moves: ['begin', 'close-agreed'],
    when: known('case.noticeGivenOn'),
    must: {
      kind: 'compare',
      fact: 'case.noticeGivenOn',
      op: '≤',
      value: { fact: 'case.firstSessionOn' },
    },
    level: 'warn',
    sentence: '权利义务告知的日期晚于首次调解。',
    next: '核对告知日期；确实是调解之后才告知的，写明原因。',
    citation: '人民调解工作若干规定第30条',
  },
  {
    code: 'R05',
    moves: ['begin', 'close-agreed'],
    when: ALWAYS,
    must: { kind: 'compare', fact: 'case.mediatorCount', op: '≥', value: 1 },
    level: 'block',
    sentence: '还没有确定调解员。',
    next: '指定一名或数名调解员，或由当事人选择。',
    citation: '人民调解法第19条',
  },
  {
    code: 'R05A',
    moves: ['begin', 'close-agreed'],
    when: { kind: 'compare', fact: 'case.mediatorCount', op: '≥', value: 1 },
    must: {
      kind: 'none',
      over: 'mediator-of-case',
      is: any(
        { kind: 'compare', fact: 'mediator-of-case.ageOnAssignment', op: '<', value: 18 },
        is('mediator-of-case.inService', false),
      ),
    },
    level: 'block',
    sentence: '有调解员未成年、尚未聘任或已经解聘。',
    next: '换一名在任的调解员；花名册日期有误的，先更正花名册。',
    citation: '人民调解法第14条',
  },
  {
    code: 'R05U',
    moves: ['begin', 'close-agreed'],
    when: { kind: 'compare', fact: 'case.mediatorCount', op: '≥', value: 1 },
    must: { kind: 'every', over: 'mediator-of-case', is: known('mediator-of-case.standing') },
    level: 'warn',
    sentence: '有调解员不在花名册上，无法核对是否在任。',
    next: '先把调解员登记到花名册；暂时登记不了的，写明原因。',
    citation: '人民调解法第13、14条',
  },
  {
    code: 'R05F',
    moves: ['begin'],
    when: { kind: 'some', over: 'mediator-of-case', is: is('mediator-of-case.filed', false) },
    must: { kind: 'none', over: 'mediator-of-case', is: is('mediator-of-case.filed', false) },
    level: 'hint',
    sentence: '有调解员未备案。法律不要求备案，但会影响补贴。',
    next: '可以继续；需要补贴的，请尽快备案。',
    citation: '以案定补实务（砚山、双柏等）',
  },
  {
    code: 'R06',
    moves: ['begin', 'close-agreed'],
    when: { kind: 'some', over: 'mediator-of-case', is: is('mediator-of-case.hasConflict', true) },
    must: {
      kind: 'every',
      over: 'mediator-of-case',
      where: is('mediator-of-case.hasConflict', true),
      is: known('mediator-of-case.conflictConsentedOn'),
    },
    level: 'warn',
    sentence: '调解员与当事人有亲属或利害关系。',
    next: '换人，或取得各方书面同意并记下日期。',
    citation: '最高人民法院关于人民法院特邀调解的规定第15条；深圳条例第23条',
  },
  {
    code: 'R07',
    moves: ['close-agreed'],
    when: {
      kind: 'some',
      over: 'session',
      is: { kind: 'compare', fact: 'session.invitedCount', op: '≥', value: 1 },
    },
    must: { kind: 'none', over: 'session', is: is('session.invitedConsented', false) },
    level: 'warn',
    sentence: '邀请他人参与调解，还没有记明当事人同意。',
    next: '在调解记录里补记同意。',
    citation: '人民调解法第20条',
  },
  {
    code: 'R08',
    moves: ['close-agreed', 'terminate', 'withdraw'],
    when: is('case.escalationRisk', true),
    must: known('case.reportedToPoliceOn'),
    level: 'warn',
    sentence: '标记了可能激化，还没有报告记录。',
    next: '补上向公安机关或有关部门的报告，或写明没有报告的原因。',
    citation: '人民调解法第25条',
  },
  {
    code: 'R09',
    moves: ['terminate'],
    when: ALWAYS,
    must: is('case.channelsTold', true),
    level: 'block',
    sentence: '终止调解前，要告知当事人可以走仲裁、行政、司法途径。',
    next: '告知后勾选“已告知”，再终止。',
    citation: '人民调解法第26条',
  },
  {
    code: 'A01',
    moves: ['close-agreed'],
    when: ALWAYS,
    must: { kind: 'applies', fact: 'case.agreementForm' },
    level: 'block',
    sentence: '还没有录入调解协议。',
    next: '先在“协议”里写明口头或书面、由谁做什么、何时履行。',
    citation: '人民调解法第28条',
  },
  {
    code: 'R10',
    moves: ['close-agreed'],
    // case.specialProcedure already hears the kind of dispute (case-procedure.ts); it is asked again for a labour or medical
    // dispute that came from a court.
    when: any(
      {
        kind: 'compare',
        fact: 'case.specialProcedure',
        op: 'in',
        value: ['labour', 'rural-land', 'medical'],
      },
      { kind: 'compare', fact: 'case.kind18', op: 'in', value: Object.keys(KIND_PROCEDURES) },
    ),
    must: is('case.agreementForm', 'written'),
    level: 'block',
    whenUnclear: 'warn',
    sentence: '劳动争议、农村土地承包、医疗纠纷达成协议的，应当制作书面调解协议。',
    next: '把协议形式改为书面，打印后签名盖章；不属于这几类的，在“特别程序”里选明。',
    citation: '劳动争议调解仲裁法第14条；农村土地承包经营纠纷调解仲裁法第10条；医疗纠纷预防和处理条例第39条',
  },
  {
    code: 'R11',
    moves: ['close-agreed'],
    when: is('case.agreementForm', 'oral'),
    must: all(
      is('case.performedAtOnce', true),
      { kind: 'none', over: 'duty', is: is('duty.isContinuing', true) },
      { kind: 'compare', fact: 'case.grade', op: 'not-in', value: ['difficult', 'major'] },
    ),
    level: 'warn',
    sentence: '口头协议没有当场履行完毕，或者有持续给付，或者属于疑难复杂以上的纠纷。',
    next: '建议制作书面协议；仍用口头的，写明原因。',
    citation: '人民调解工作若干规定第34条；宁波条例第24条',
  },
  {
    code: 'R12',
    moves: ['close-agreed'],
    when: is('case.agreementForm', 'oral'),
    must: is('case.hasAgreementText', true),
    level: 'block',
    sentence: '口头协议还没有记录协议内容。',
    next: '在“协议”里写明达成了什么。',
    citation: '人民调解法第28条',
  },
  {
    code: 'R13',
    moves: ['close-agreed'],
    when: is('case.agreementForm', 'written'),
    must: all(
      is('case.hasAgreementFacts', true),
      is('case.hasAgreementTerms', true),
      is('case.hasAgreementText', true),
    ),
    level: 'warn',
    sentence: '书面协议缺少应当载明的事项。',
    detail: (record) =>
      record.agreement ? `书面协议没有写明：${missingElements(record.agreement).join('、')}。` : '',
    next: '补齐后再打印签字；有意留空的，写明原因。',
    citation: '人民调解法第29条；人民调解工作若干规定第35条',
  },
  {
    code: 'R14',
    moves: ['close-agreed'],
    when: ALWAYS,
    must: known('case.effectiveOn'),
    level: 'warn',
    sentence: '协议还没有生效：签名、指印、盖章尚未齐全。',
    next: '在“签署”里补记；先结案、后补签的，写明原因。',
    citation: '人民调解法第29、30条',
  },
  {
    code: 'R15',
    moves: ['close-agreed'],
    when: all(is('case.agreementForm', 'written'), known('case.copies')),
    must: { kind: 'compare', fact: 'case.copies', op: '≥', value: { fact: 'case.copiesNeeded' } },
    level: 'warn',
    sentence: '协议份数少于当事人数加一。',
    next: '当事人各执一份、调委会留存一份。',
    citation: '人民调解法第29条',
  },
  {
    code: 'R23',
    moves: ['archive'],
    when: ALWAYS,
    must: is('case.missingPaperCount', 0),
    level: 'block',
    sentence: '卷内还有必备的材料没有到齐，也没有写缺件说明。',
    next: '补齐材料，或对每一件写明缺少的原因，然后归档。',
    citation: '人民调解法第27条；卷宗样本必备件清单',
  },
]
