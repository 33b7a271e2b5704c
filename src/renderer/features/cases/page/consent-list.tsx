import type { CaseView } from '#contract/schemas/case-view.ts'
import { CONSENT_KINDS, CONSENT_NAMES } from '#domain/cases/case-record.ts'
import { namesOfParties } from '../common/party-names.ts'

/** Who agreed to what no law asks for, and who did not; a refusal is a plain answer. */
export function ConsentList({ view }: { readonly view: CaseView }) {
  const { consents = [], parties } = view.record
  if (consents.length === 0) return null
  const who = (kind: string, answer: string) =>
    namesOfParties(
      parties,
      consents.filter((one) => one.kind === kind && one.answer === answer).map((one) => one.partyId),
    )
  return (
    <ul className="plain-list">
      {CONSENT_KINDS.filter((kind) => consents.some((one) => one.kind === kind)).map((kind) => {
        const [yes, no] = [who(kind, 'agrees'), who(kind, 'refuses')]
        return (
          <li key={kind}>
            <span>{`${CONSENT_NAMES[kind]}：${[yes && `${yes}同意`, no && `${no}不同意`].filter(Boolean).join('；')}`}</span>
          </li>
        )
      })}
    </ul>
  )
}
