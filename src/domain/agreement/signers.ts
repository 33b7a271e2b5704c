import type { BusinessDate, Id } from '../values/brands.ts'

/** Who has to sign an agreement, and whether they have. Structural: any record of signings can be laid out so. */
export type AgreementSigner = PartySigner | GuardianSigner | AgentSigner | CommitteeSigner

interface SignerBase {
  readonly id: Id
  readonly name: string
  /** Signed, pressed or stamped; for an oral agreement, the day they consented. */
  readonly signedOn?: BusinessDate | undefined
}

export interface PartySigner extends SignerBase {
  readonly role: 'party'
  /** Unknown counts as full: capacity is the rule, its lack is established. 16+ on own earnings is `full` (民法典18②). */
  readonly capacity?: 'full' | 'limited' | 'none' | undefined
  /** 纯获利益: a limited person may accept alone (民法典19, 22, 145). */
  readonly onlyBenefits?: boolean | undefined
}

export interface GuardianSigner extends SignerBase {
  readonly role: 'guardian'
  readonly forPartyId: Id
  /** Stands on another side of the same dispute. */
  readonly hasConflict?: boolean | undefined
}

export interface AgentSigner extends SignerBase {
  readonly role: 'agent'
  readonly forPartyId: Id
  readonly powers: readonly string[]
  /** 追认: the party approved afterwards; it reaches back to the day the agent signed (民法典171). */
  readonly ratifiedOn?: BusinessDate | undefined
}

export interface CommitteeSigner extends SignerBase {
  readonly role: 'mediator' | 'seal'
}
