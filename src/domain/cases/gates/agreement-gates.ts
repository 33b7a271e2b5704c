import { missingElements } from '../agreement-parts.ts'
import { ALWAYS, all, any, type CaseGate, is, known } from './gate-words.ts'

/** Procedures whose law asks for a written agreement (R10). */
const IN_WRITING = ['labour', 'rural-land', 'medical']

/** Before an agreement closes the case, and before its file is archived, or archived again when corrected (R10–R15, R23). */
export const AGREEMENT_GATES: readonly CaseGate[] = [
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
      { kind: 'compare', fact: 'case.specialProcedure', op: 'in', value: IN_WRITING },
      { kind: 'compare', fact: 'case.kindProcedure', op: 'in', value: IN_WRITING },
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
      is('case.hasAgreementParties', true),
      is('case.hasAgreementFacts', true),
      is('case.hasAgreementTerms', true),
      is('case.hasAgreementText', true),
    ),
    level: 'warn',
    sentence: '书面协议缺少应当载明的事项。',
    detail: (record) => (record.agreement ? `书面协议没有写明：${missingElements(record).join('、')}。` : ''),
    next: '补齐后再打印签字；有意留空的，写明原因。',
    citation: '人民调解法第29条；人民调解工作若干规定第35条',
  },
  {
    code: 'R13L',
    moves: ['close-agreed'],
    when: is('case.agreementForm', 'written'),
    must: is('case.hasAgreementLiability', true),
    level: 'hint',
    sentence: '书面协议没有写明各方责任。',
    next: '分得清责任的，可以在协议的“各方责任”里写明；不需要的不用写。',
    citation: '人民调解法第29条（可以载明）；人民调解工作若干规定第35条',
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
    moves: ['archive', 'finish-correction'],
    when: ALWAYS,
    must: is('case.missingPaperCount', 0),
    level: 'block',
    sentence: '卷内还有必备的材料没有到齐，也没有写缺件说明。',
    next: '补齐材料，或对每一件写明缺少的原因；归档、更正完毕都要先做这一步。',
    citation: '人民调解法第27条；卷宗样本必备件清单',
  },
]
