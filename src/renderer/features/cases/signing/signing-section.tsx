import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { client } from '../../../app/client.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'
import { Section } from '../../../ui/section.tsx'
import { caseKey } from '../common/queries.ts'
import { SigningGrid } from './signing-grid.tsx'

const FIRST = 'written-agreement'

/** D2: who has signed, pressed a fingerprint, sealed; one grid a paper (each session and visit its own), the agreement first because its effect hangs on it. */
export function SigningSection({ view }: { readonly view: CaseView }) {
  const offers = useQuery({
    queryKey: [...caseKey(view.id), 'offers'],
    queryFn: () => client.papers.offers({ caseId: view.id }),
  })
  const signed = (offers.data ?? []).filter((offer) => offer.needsSigning && offer.signers.length > 0)
  const agreement = signed.find((offer) => offer.paperKind === FIRST)
  const others = signed.filter((offer) => offer.paperKind !== FIRST)
  const changed = view.pendingEffect.find((reason) => reason.code === 'text-changed')
  return (
    <Section title="签署" anchor="signing">
      <ErrorNote error={offers.error} onRetry={() => void offers.refetch()} />
      {agreement === undefined && (
        <p className="section-quiet">
          书面协议打印、签名、按指印、盖章以后，在这里记下各自的日期；生效日期由此算出（人民调解法第29条）。
        </p>
      )}
      {changed !== undefined && <ReasonList reasons={[changed]} level="warn" />}
      {agreement !== undefined && (
        <>
          <p className="signing-paper">{`${agreement.label}　${doneText(agreement.signers)}`}</p>
          <SigningGrid view={view} offer={agreement} />
        </>
      )}
      {others.map((offer) => (
        <details
          key={`${offer.paperKind}:${offer.sessionId ?? offer.visitId ?? ''}`}
          className="signing-other"
        >
          <summary>{`${offer.label}　${doneText(offer.signers)}`}</summary>
          <SigningGrid view={view} offer={offer} />
        </details>
      ))}
    </Section>
  )
}

function doneText(signers: readonly { readonly signedOn?: string | undefined }[]): string {
  const done = signers.filter((signer) => signer.signedOn !== undefined).length
  return done === signers.length ? '都已签' : `已签 ${done}，未签 ${signers.length - done}`
}
