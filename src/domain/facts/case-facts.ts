import { code, codes, count, date, defineFacts, money, yesNo } from './define-facts.ts'

/**
 * A case. The five dates 受理, 达成, 生效, 结案 and 归档 are separate facts (mediation.md, appendix A2): every rule names
 * the one it reads.
 */
export const CASE_FACTS = defineFacts('case', {
  // What it is about, and how it came.
  'case.origin': code('记录来历', 'origin'),
  'case.matterKind': code('调解种类', 'matter-kind'),
  'case.source': code('案件来源', 'source'),
  'case.kind18': code('纠纷类型（司法18类）', 'kind18'),
  'case.kind17': code('纠纷类型（综治17类）', 'kind17'),
  'case.specialProcedure': code('特别程序', 'special-procedure'),
  'case.kindProcedure': code('纠纷类型所属的特别程序', 'special-procedure', 'derived'),
  'case.tags': codes('标签', 'tag'),
  'case.grade': code('案件等级', 'grade'),
  'case.handlingCommitteeKind': code('承办调委会类别', 'committee-kind', 'derived'),
  // Grading (mediation.md 5.1): people, money, death, mass, title, petition, escalation.
  'case.partyCount': count('当事人数', '人'),
  'case.peopleInvolved': count('涉及人数', '人', 'stored'),
  'case.amountFen': money('涉及金额', 'derived'),
  'case.hasDeath': yesNo('有人死亡', '无人死亡'),
  'case.injuredCount': count('受伤人数', '人', 'stored'),
  'case.isMass': yesNo('属于群体性纠纷', '不属于群体性纠纷', 'derived'),
  'case.concernsTitle': yesNo('涉及权属确认', '不涉及权属确认'),
  'case.petitionRisk': yesNo('有上访苗头', '无上访苗头'),
  'case.crossArea': yesNo('跨地区或跨单位', '不跨地区、不跨单位'),
  'case.escalationRisk': yesNo('可能激化', '不会激化'),
  // Screening (R01–R03): an answer not asked for is unknown, never "no".
  'case.acceptedElsewhere': code('其他机关受理情况', 'taken-elsewhere'),
  'case.entrusted': yesNo('由该机关委托移送', '不是该机关委托移送'),
  'case.policeUndecided': yesNo('公安机关尚未作出处理决定', '公安机关已作出处理决定'),
  'case.reservedByLaw': yesNo('法律规定由专门机关处理或不得调解', '法律未限制调解'),
  // Steps and their days.
  'case.createdOn': date('登记日期'),
  'case.occurredOn': date('纠纷发生日期'),
  'case.acceptedOn': date('受理日期', 'derived'),
  'case.noticeGivenOn': date('权利义务告知日期'),
  'case.firstSessionOn': date('首次调解日期', 'derived'),
  'case.agreedOn': date('达成日期'),
  'case.effectiveOn': date('生效日期', 'derived'),
  'case.closedOn': date('结案日期', 'derived'),
  'case.archivedOn': date('归档日期', 'derived'),
  'case.dueOn': date('调解期限届满日', 'derived'),
  'case.reportedToPoliceOn': date('向公安等部门报告日期'),
  'case.daysToClose': count('办理天数', '天'),
  'case.isOverdue': yesNo('已超调解期限', '未超调解期限', 'asked-with-today'),
  // The four tracks.
  'case.procedureState': code('程序', 'procedure-state', 'derived'),
  'case.outcome': code('结果', 'outcome', 'derived'),
  'case.performanceState': code('履行', 'performance-state', 'asked-with-today'),
  'case.fileState': code('卷宗', 'file-state', 'derived'),
  // Agreement and closing (R08–R15).
  'case.agreementForm': code('协议形式', 'agreement-form'),
  'case.agreementScope': code('协议范围', 'agreement-scope'),
  'case.performedAtOnce': yesNo('当场履行完毕', '未当场履行完毕'),
  'case.copies': count('协议份数', '份', 'stored'),
  'case.copiesNeeded': count('应有协议份数', '份'),
  'case.hasAgreementText': yesNo('已记明协议内容', '未记明协议内容', 'derived'),
  'case.hasAgreementParties': yesNo('协议各方的基本情况已写明', '协议各方的基本情况未写齐', 'derived'),
  'case.hasAgreementLiability': yesNo('协议已写明各方责任', '协议未写明各方责任', 'derived'),
  'case.hasAgreementFacts': yesNo('协议已写明纠纷事实和争议事项', '协议未写明纠纷事实和争议事项', 'derived'),
  'case.hasAgreementTerms': yesNo(
    '协议已写明履行方式、地点和期限',
    '协议未写齐履行方式、地点和期限',
    'derived',
  ),
  'case.channelsTold': yesNo('已告知仲裁、行政、司法途径', '未告知仲裁、行政、司法途径'),
  'case.mediatorCount': count('调解员数', '名'),
  'case.sessionCount': count('调解次数', '次'),
  'case.visitCount': count('回访次数', '次'),
  'case.missingPaperCount': count('卷内缺件数', '件'),
  // Effects that the official table counts (mediation.md 3.4).
  'case.preventedEffects': codes('预防成效', 'prevented-effect'),
})
