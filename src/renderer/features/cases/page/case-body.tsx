import type { CaseView } from '#contract/schemas/case-view.ts'
import { ClerkOnly } from '../../../app/party-view.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'
import { PerformanceSection } from '../performance/performance-section.tsx'
import { SigningSection } from '../signing/signing-section.tsx'
import { AgreementSection } from './agreement-section.tsx'
import { DossierSection } from './dossier-section.tsx'
import { FactsSection } from './facts-section.tsx'
import { HistorySection } from './history-section.tsx'
import { MediatorsSection } from './mediators-section.tsx'
import { NoticeSection } from './notice-section.tsx'
import { PapersSection } from './papers-section.tsx'
import { PartiesSection } from './parties-section.tsx'
import { ScreeningSection } from './screening-section.tsx'
import { SessionsSection } from './sessions-section.tsx'

/** Everything of the case, in the order it happens. */
export function CaseBody({ view }: { readonly view: CaseView }) {
  // What stands in the way of a listed step is said beside that step already.
  const said = new Set(
    view.moves.flatMap((move) => (move.allowed ? [] : move.reasons.map((reason) => reason.code))),
  )
  const warnings = view.warnings.filter((warning) => warning.level !== 'hint' && !said.has(warning.code))
  return (
    <div className="case-body">
      {warnings.length > 0 && (
        <ClerkOnly>
          <ReasonList reasons={warnings} level="warn" />
        </ClerkOnly>
      )}
      <FactsSection view={view} />
      <PartiesSection view={view} />
      <ClerkOnly>
        <ScreeningSection view={view} />
      </ClerkOnly>
      <NoticeSection view={view} />
      <MediatorsSection view={view} />
      <SessionsSection view={view} />
      <AgreementSection view={view} />
      <SigningSection view={view} />
      <PerformanceSection view={view} />
      <PapersSection view={view} />
      <ClerkOnly>
        <DossierSection view={view} />
        <HistorySection view={view} />
      </ClerkOnly>
    </div>
  )
}
