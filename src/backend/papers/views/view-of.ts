import { oralAgreementOf } from '#domain/cases/agreement-parties.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import type { PaperView } from '#domain/papers/paper-view.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { dossierPlan } from '../dossier-plan.ts'
import type { PaperKindName } from '../paper-kinds.ts'
import type { PaperSource } from '../source.ts'
import { agreementView, oralView } from './agreement-view.ts'
import { baseView } from './base-view.ts'
import { dossierView } from './dossier-view.ts'
import { refusalView, terminationView, visitFields } from './ending-views.ts'
import { partiesOn, partyViews } from './party-views.ts'
import { annexSigners } from './roster-view.ts'
import { sessionFields } from './session-view.ts'

/** Which paper, and of which session or visit where a case has several. */
export interface WhichPaper {
  readonly kind: PaperKindName
  readonly sessionId?: Id | undefined
  readonly visitId?: Id | undefined
}

/** The view one paper is printed from: everything in it comes from the record. */
export function viewOf(source: PaperSource, which: WhichPaper): PaperView {
  const parties = partyViews(
    source,
    partiesOn(source.record, which.kind),
    which.kind,
    dayOf(source, which.kind),
  )
  return { ...baseView(source), parties, ...ownFields(source, which) }
}

function ownFields(source: PaperSource, which: WhichPaper): PaperView {
  switch (which.kind) {
    case 'application':
    case 'acceptance-register':
      return {}
    case 'rights-notice':
      return { printedOn: source.record.notice?.givenOn ?? source.today }
    case 'mediation-record':
      return sessionFields(source, which.sessionId)
    case 'written-agreement':
      return { ...annexed(source), agreement: agreementView(source), recorder: lastRecorder(source) }
    case 'oral-agreement-register':
      return oralFields(source)
    case 'return-visit':
      return visitFields(source, which.visitId)
    case 'termination-notice':
      return { termination: terminationView(source) }
    case 'decline-notice':
      return { refusal: refusalView(source) }
    case 'dossier-cover':
    case 'dossier-contents':
      return { dossier: dossierView(source, dossierPlan(source)) }
  }
}

/** Of the agreement's parties, those in an annex sign there. */
function annexed(source: PaperSource): PaperView {
  const { agreement } = source.record
  const inAnnex = agreement && annexSigners(agreement)
  if (inAnnex === undefined || inAnnex.size === 0) return {}
  const kind = 'written-agreement'
  const parties = partiesOn(source.record, kind)
  return {
    parties: partyViews(source, parties, kind, dayOf(source, kind))?.map((view, index) => ({
      ...view,
      signsInAnnex: inAnnex.has(parties[index]?.id ?? ('' as Id)),
    })),
  }
}

/** The oral agreement, also one a written agreement has since taken the place of: who agreed, what, when, where. */
function oralFields(source: PaperSource): PaperView {
  const agreement = oralAgreementOf(source.record)
  const then = agreement ? { ...source, record: { ...source.record, agreement } } : source
  const held = agreement?.agreedOn
  const sessions =
    held === undefined ? then.sessions : then.sessions.filter((session) => session.data.heldOn <= held)
  const at = { ...then, sessions }
  return {
    parties: partyViews(
      at,
      partiesOn(at.record, 'oral-agreement-register'),
      'oral-agreement-register',
      dayOf(at, 'oral-agreement-register'),
    ),
    agreement: agreementView(at),
    oral: oralView(at),
    recorder: lastRecorder(at),
  }
}

/** The day on which a paper tells how old somebody is. */
function dayOf({ record, today }: PaperSource, kind: PaperKindName): BusinessDate {
  const tracks = tracksOf(record)
  if (kind === 'written-agreement' || kind === 'oral-agreement-register')
    return record.agreement?.agreedOn ?? today
  return tracks.registeredOn ?? today
}

function lastRecorder({ sessions }: PaperSource): string | undefined {
  return sessions.findLast((session) => session.data.recorder !== undefined)?.data.recorder
}
