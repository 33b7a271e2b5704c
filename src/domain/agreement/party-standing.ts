import type { BusinessDate } from '../values/brands.ts'
import { minDate } from '../values/dates.ts'
import type { EffectiveNote, PendingReason } from './pending-reason.ts'
import type { AgentSigner, AgreementSigner, GuardianSigner, PartySigner } from './signers.ts'

/** Whether one party is bound: the days its own side signed, or what is still missing. */
export interface PartyStanding {
  readonly days: readonly BusinessDate[]
  readonly pending: readonly PendingReason[]
  readonly notes: readonly EffectiveNote[]
}

export function partyStanding(
  party: PartySigner,
  signers: readonly AgreementSigner[],
  form: 'written' | 'oral',
): PartyStanding {
  if (needsGuardian(party)) return throughGuardian(party, signers)
  const agents = signers.filter(
    (signer): signer is AgentSigner =>
      signer.role === 'agent' && signer.forPartyId === party.id && signer.signedOn !== undefined,
  )
  const valid = agents.filter(
    (agent) => missingPowers(agent.powers).length === 0 || agent.ratifiedOn !== undefined,
  )
  // Bound once: by its own hand or by the agent's (民法典162), whichever came first.
  const own = [party.signedOn, ...valid.map((agent) => agent.signedOn)].filter((day) => day !== undefined)
  const bound = minDate(own)
  if (bound !== undefined) return { days: [bound], pending: [], notes: [] }
  const [acting] = agents
  if (acting !== undefined) return { days: [], pending: [withoutPower(acting, party)], notes: [] }
  // an oral agreement is reached by words: nobody's signature is awaited
  return { days: [], pending: form === 'oral' ? [] : [unsigned(party)], notes: [] }
}

function needsGuardian(party: PartySigner): boolean {
  if (party.capacity === 'none') return true
  return party.capacity === 'limited' && party.onlyBenefits !== true
}

/**
 * R19: the guardian acts for, or consents to, what a person without full capacity agreed to. One guardian is enough
 * (民法典23, 34), so neither a second one nor the ward's own signature moves the day; one whose interests are against the
 * ward's counts only where no other signed.
 */
function throughGuardian(party: PartySigner, signers: readonly AgreementSigner[]): PartyStanding {
  const guardians = signers.filter(
    (signer): signer is GuardianSigner => signer.role === 'guardian' && signer.forPartyId === party.id,
  )
  const notes = guardians
    .filter((guardian) => guardian.hasConflict === true)
    .map((guardian) => conflict(guardian, party))
  const signed = guardians.filter((guardian) => guardian.signedOn !== undefined)
  const free = signed.filter((guardian) => guardian.hasConflict !== true)
  const consented = minDate((free.length > 0 ? free : signed).flatMap((guardian) => guardian.signedOn ?? []))
  if (consented === undefined) return { days: [], pending: [withoutGuardian(party, guardians)], notes }
  return { days: [consented], pending: [], notes }
}

const NEEDED_POWERS = [
  ['sign-agreement', '签署调解协议书'],
  ['admit-change-waive', '承认、变更、放弃请求'],
] as const

/** R20: an agreement disposes of claims, so signing alone is not enough (compare 民诉法62②). */
export function missingPowers(powers: readonly string[]): readonly string[] {
  return NEEDED_POWERS.filter(([power]) => !powers.includes(power)).map(([, name]) => name)
}

function withoutPower(agent: AgentSigner, party: PartySigner): PendingReason {
  const missing = missingPowers(agent.powers)
    .map((name) => `“${name}”`)
    .join('和')
  return {
    code: 'agent-without-power',
    who: agent.name,
    sentence: `代理人${agent.name}没有${missing}的权限，其签署待${party.name}本人追认，协议暂不计入已生效。`,
    citation: '民法典第171条',
  }
}

function withoutGuardian(party: PartySigner, guardians: readonly GuardianSigner[]): PendingReason {
  const kind = party.capacity === 'none' ? '无民事行为能力人' : '限制民事行为能力人'
  const names = guardians.map((guardian) => guardian.name).join('、')
  return {
    code: 'guardian-missing',
    who: names || party.name,
    sentence: `${party.name}是${kind}，待法定代理人${names}同意或追认，协议暂不计入已生效。`,
    citation: '民法典第19至22条、第145条',
  }
}

function conflict(guardian: GuardianSigner, party: PartySigner): EffectiveNote {
  return {
    code: 'guardian-conflict',
    who: guardian.name,
    sentence: `监护人${guardian.name}与${party.name}在本纠纷中有利益冲突，请由其他监护人签名或请村（居）委会、民政部门协助。`,
    citation: '民法典第31、35条',
  }
}

function unsigned(party: PartySigner): PendingReason {
  return {
    code: 'party-unsigned',
    who: party.name,
    sentence: `${party.name}还没有签名、盖章或按指印。`,
    citation: '人民调解法第29条',
  }
}
