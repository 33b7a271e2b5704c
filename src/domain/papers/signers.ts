import type { PaperParty, PaperView } from './paper-view.ts'

/** One place in a signature block: who it is for and how they may sign. */
export interface Signer {
  readonly label: string
  readonly name?: string | undefined
  readonly hint: string
}

const personHint = '（签名、盖章或者按指印）'
const organisationHint = '（加盖单位印章，代表人签名）'

/**
 * Who signs for the parties: the party (签名、盖章或者按指印, 人民调解法 29), a guardian for a person who cannot act
 * alone (民法典 19–23), and each agent whose powers cover signing (民法典 161–165). Who signs in an annex has his place there.
 */
export function signersOf(parties: readonly PaperParty[]): readonly Signer[] {
  return parties.flatMap((party) => {
    const label = party.role ?? '当事人'
    const own: Signer = {
      label,
      name: party.name,
      hint: party.isOrganisation === true ? organisationHint : personHint,
    }
    const guardians = (party.guardians ?? []).map((guardian) => ({
      label: `${label}${party.name ?? ''}的法定代理人`,
      name: guardian.name,
      hint: personHint,
    }))
    const agents = (party.agents ?? [])
      .filter((agent) => agent.signs === true)
      .map((agent) => ({
        label: `${label}${party.name ?? ''}的委托代理人`,
        name: agent.name,
        hint: personHint,
      }))
    return [...(party.signsInAnnex === true ? [] : [own]), ...guardians, ...agents]
  })
}

/** Lists a template may repeat over that follow from the view. */
export interface DerivedLists {
  readonly applicants: readonly PaperParty[] | undefined
  readonly respondents: readonly PaperParty[] | undefined
  readonly signers: readonly Signer[] | undefined
  readonly applicantSigners: readonly Signer[] | undefined
  readonly partyNames: readonly string[] | undefined
  readonly applicantNames: readonly string[] | undefined
  readonly respondentNames: readonly string[] | undefined
  readonly mediatorNames: readonly string[] | undefined
}

export function derivedLists(view: PaperView): DerivedLists {
  const { parties, mediators } = view
  const applicants = nonEmpty(parties?.filter((party) => party.side === 'applicant'))
  const respondents = nonEmpty(parties?.filter((party) => party.side === 'respondent'))
  return {
    applicants,
    respondents,
    signers: parties && nonEmpty(signersOf(parties)),
    applicantSigners: applicants && nonEmpty(signersOf(applicants)),
    partyNames: names(parties),
    applicantNames: names(applicants),
    respondentNames: names(respondents),
    mediatorNames: names(mediators),
  }
}

function names(
  list: readonly { readonly name?: string | undefined }[] | undefined,
): readonly string[] | undefined {
  return nonEmpty(list?.flatMap((item) => (item.name === undefined ? [] : [item.name])))
}

function nonEmpty<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list !== undefined && list.length > 0 ? list : undefined
}
