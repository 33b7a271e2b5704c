import { code, codes, count, date, defineFacts, yesNo } from './define-facts.ts'

/** A party. Sex, age and capacity don't apply to organisations; they answer not applicable, never unknown. */
export const PARTY_FACTS = defineFacts('party', {
  'party.side': code('诉求地位', 'side'),
  'party.kind': code('当事人类别', 'party-kind'),
  'party.sex': code('性别', 'sex', 'derived'),
  'party.birthDate': date('出生日期', 'derived'),
  'party.ageOnAcceptance': count('受理时年龄', '周岁'),
  'party.capacity': code('民事行为能力', 'capacity'),
  'party.idPresence': code('证件情况', 'id-presence', 'derived'),
  'party.refused': yesNo('明确拒绝调解', '没有拒绝调解', 'derived'),
  'party.separated': yesNo('已从本案分出', '仍在本案', 'derived'),
  'party.hasGuardian': yesNo('有法定代理人', '没有法定代理人', 'derived'),
  'party.guardianSignedOn': date('法定代理人签署日期', 'derived'),
  'party.hasAgent': yesNo('有委托代理人', '没有委托代理人', 'derived'),
  'party.agentPowers': codes('代理权限', 'agent-power'),
  'party.signedBy': code('协议由谁签署', 'signer-role', 'derived'),
  'party.signedOn': date('签署日期', 'derived'),
})
