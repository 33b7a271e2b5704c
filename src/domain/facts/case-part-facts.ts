import { code, codes, count, date, defineFacts, money, yesNo } from './define-facts.ts'

/** A mediator as assigned to one case (人民调解法 14, 19; R05, R06), as he or she stood on the day of assignment. */
export const MEDIATOR_OF_CASE_FACTS = defineFacts('mediator-of-case', {
  'mediator-of-case.role': code('分工', 'mediator-role'),
  'mediator-of-case.chosenBy': code('确定方式', 'chosen-by'),
  'mediator-of-case.standing': code('来源', 'mediator-standing', 'derived'),
  'mediator-of-case.workKind': code('专兼职', 'mediator-work-kind', 'derived'),
  'mediator-of-case.assignedOn': date('指派日期'),
  'mediator-of-case.ageOnAssignment': count('指派时年龄', '周岁'),
  'mediator-of-case.inService': yesNo('指派、签署时在任', '指派或签署时不在任', 'derived'),
  'mediator-of-case.filed': yesNo('已备案', '未备案', 'derived'),
  'mediator-of-case.hasConflict': yesNo('与当事人有亲属或利害关系', '与当事人没有亲属或利害关系'),
  'mediator-of-case.conflictConsentedOn': date('各方同意不回避的日期'),
  'mediator-of-case.recusalOpen': yesNo(
    '当事人要求其回避、还没有换人或者取得各方同意',
    '没有尚未了结的回避要求',
    'derived',
  ),
  'mediator-of-case.signedOn': date('签署日期', 'derived'),
})

export const SESSION_FACTS = defineFacts('session', {
  'session.heldOn': date('日期'),
  'session.mode': code('方式', 'session-mode'),
  'session.result': code('结果', 'session-result'),
  'session.presentCount': count('到场当事人数', '人'),
  'session.invitedCount': count('受邀参与人数', '人'),
  'session.invitedConsented': yesNo('邀请他人参与已经当事人同意', '邀请他人参与未经当事人同意', 'derived'),
  'session.hasRecord': yesNo('有调解记录', '没有调解记录', 'derived'),
})

/** A duty under the agreement. Its amount doesn't apply to an act or an apology. */
export const DUTY_FACTS = defineFacts('duty', {
  'duty.kind': code('种类', 'duty-kind'),
  'duty.amountFen': money('金额', 'derived'),
  'duty.receivedFen': money('已收金额', 'derived'),
  'duty.dueOn': date('最后一期期限', 'derived'),
  'duty.nextDueOn': date('下一期期限', 'asked-with-today'),
  'duty.state': code('履行状态', 'duty-state', 'asked-with-today'),
  'duty.isContinuing': yesNo('属于持续给付', '不属于持续给付', 'derived'),
})

export const PAPER_FACTS = defineFacts('paper', {
  'paper.kind': code('种类', 'paper-kind'),
  'paper.state': code('状态', 'paper-state', 'derived'),
  'paper.printedOn': date('打印日期'),
  'paper.scannedOn': date('扫描件归入日期'),
  'paper.copies': count('份数', '份', 'stored'),
  'paper.missingSigners': count('尚未签署的人数', '人'),
  'paper.signerRoles': codes('已签署人', 'signer-role', 'derived'),
})
