import { agreementParties } from '#domain/cases/agreement-parties.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import {
  AGENT_KIND_NAMES,
  AGENT_POWER_NAMES,
  type Agent,
  type AgentPower,
  type Party,
  SIDE_NAMES,
} from '#domain/cases/party.ts'
import { isTakingPart } from '#domain/cases/party-facts.ts'
import type { PaperParty, PaperRepresentative } from '#domain/papers/paper-view.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { ageOn, sexText } from '#domain/values/identity-number.ts'
import { maskAddress, maskPhone } from '#domain/values/text.ts'
import type { PaperKindName } from '../paper-kinds.ts'
import type { PaperSource } from '../source.ts'
import { listed } from './base-view.ts'

/** The power an agent needs to sign a paper in the party's place (民法典 165; mediation.md 3.2 item 6). */
export function signingPower(kind: PaperKindName): AgentPower {
  if (kind === 'application') return 'apply-or-end'
  return kind === 'written-agreement' || kind === 'oral-agreement-register' ? 'sign-agreement' : 'attend'
}

/** Whom a paper names as its parties. */
export function partiesOn(record: CaseRecord, kind: PaperKindName): readonly Party[] {
  if (kind === 'written-agreement' || kind === 'oral-agreement-register') return agreementParties(record)
  // Who refused later had still applied or been registered (R01).
  if (kind === 'application' || kind === 'acceptance-register' || kind === 'decline-notice')
    return record.parties
  return record.parties.filter(isTakingPart)
}

export function partyViews(
  source: PaperSource,
  parties: readonly Party[],
  kind: PaperKindName,
  asOf: BusinessDate,
): readonly PaperParty[] | undefined {
  const hidden = hidesHomes(source.record, kind)
  return listed(
    parties.map((party) => {
      const view = partyView(source, party, kind, asOf)
      return hidden ? withoutHome(view) : view
    }),
  )
}

/**
 * 反家庭暴力法 5: where violence at home is suspected, a paper that both sides get must not tell one where the other now
 * lives. The application stays with the committee and shows it whole.
 */
function hidesHomes(record: CaseRecord, kind: PaperKindName): boolean {
  return record.tags.includes('domestic-violence') && kind !== 'application'
}

function withoutHome(view: PaperParty): PaperParty {
  const reached = (one: PaperRepresentative) => ({ ...one, phone: one.phone && maskPhone(one.phone) })
  return {
    ...view,
    address: view.address && maskAddress(view.address),
    phone: view.phone && maskPhone(view.phone),
    // Whoever reaches the guardian or the agent reaches the party.
    guardians: view.guardians?.map(reached),
    agents: view.agents?.map(reached),
  }
}

/** From the day of birth; else as the person told it, which is what a paper of that day says. */
function ageText({ birthDate, ageStated }: Party, asOf: BusinessDate): string | undefined {
  if (birthDate) return `${ageOn(birthDate, asOf)}岁`
  return ageStated && `${ageStated.years}岁`
}

function partyView(source: PaperSource, party: Party, kind: PaperKindName, asOf: BusinessDate): PaperParty {
  const { document } = party
  return {
    side: party.side === 'third' ? 'other' : party.side,
    role: SIDE_NAMES[party.side],
    name: party.name,
    sex: party.sex && sexText(party.sex),
    ethnicity: source.term('ethnicity', party.ethnicity),
    birthDate: party.birthDate,
    age: ageText(party, asOf),
    occupation: party.occupation,
    phone: party.phone,
    address: party.address,
    idNumber: documentText(party),
    isOrganisation: isOrganisation(party),
    creditCode: document.kind === 'credit-code' ? document.number : undefined,
    legalRepresentative: party.headName,
    legalRepresentativePosition: party.headPost,
    guardians: listed(
      party.guardians.map(({ name, relation, phone, idNumber }) => ({ name, relation, phone, idNumber })),
    ),
    agents: listed(party.agents.map((agent) => agentView(agent, signingPower(kind)))),
  }
}

/** 个体工商户 and 农村承包经营户 appear as the person they are, unless they show a credit code. */
export function isOrganisation(party: Party): boolean {
  if (party.kind === 'person') return false
  const maybePerson = party.kind === 'individual-business' || party.kind === 'farm-household'
  return !maybePerson || party.document.kind === 'credit-code'
}

/** "No card" and "refused" are answers and stand on the paper; what was never asked stays a blank. */
function documentText({ document }: Party): string | undefined {
  switch (document.kind) {
    case 'id-card':
    case 'credit-code':
      return document.number
    case 'other':
      return `${document.name} ${document.number}`
    case 'none':
      return '无证件'
    case 'refused':
      return '不愿提供'
    case 'unknown':
      return undefined
  }
}

function agentView(agent: Agent, needed: AgentPower): PaperRepresentative {
  const powers = agent.powers.map((power) =>
    power === 'other' ? (agent.otherPower ?? '其他') : AGENT_POWER_NAMES[power],
  )
  return {
    name: agent.name,
    relation: AGENT_KIND_NAMES[agent.kind],
    phone: agent.phone,
    idNumber: agent.idNumber,
    powers: listed(powers),
    signs: agent.powers.includes(needed),
  }
}
