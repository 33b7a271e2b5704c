import type { PaperOffer } from '#contract/features/papers.ts'
import { interpret } from '#documents/index.ts'
import { oralAgreementOf } from '#domain/cases/agreement-parties.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import type { Id, Instant } from '#domain/values/brands.ts'
import { chineseDate } from '#domain/values/dates.ts'
import type { PaperData } from '../records/kinds/papers.ts'
import type { Stored } from '../records/work.ts'
import { PAPER_KINDS } from './paper-kinds.ts'
import { paperSigners } from './paper-signers.ts'
import { isOutdated } from './paper-text.ts'
import { isPeoplesMediation, preparePaper } from './prepare.ts'
import type { Press } from './press.ts'
import type { PaperSource } from './source.ts'
import { lastMove } from './views/base-view.ts'
import { sessionOrdinal } from './views/session-view.ts'
import type { WhichPaper } from './views/view-of.ts'

interface Offered extends WhichPaper {
  /** Told apart from the others of its kind. */
  readonly occasion?: string | undefined
}

/** The papers that make sense for a case as it stands, in the order of its file. */
export function paperOffers(source: PaperSource, press: Press): PaperOffer[] {
  return offered(source).map((which) => offerOf(source, which, press))
}

function offered(source: PaperSource): readonly Offered[] {
  const { record } = source
  if (!isPeoplesMediation(record)) return []
  const tracks = tracksOf(record)
  const turnedAway = tracks.procedure === 'declined' || tracks.procedure === 'diverted'
  const onOwnInitiative = lastMove(source, 'accept')?.initiative === 'committee'
  const closed = tracks.procedure === 'closed' || turnedAway || tracks.file !== 'none'
  const form = record.agreement?.form
  const when = (holds: boolean, ...papers: Offered[]) => (holds ? papers : [])
  return [
    ...when(!onOwnInitiative, { kind: 'application' }),
    ...when(!turnedAway, { kind: 'acceptance-register' }, { kind: 'rights-notice' }),
    ...when(turnedAway, { kind: 'decline-notice' }),
    ...sessionPapers(source),
    ...when(form === 'written', { kind: 'written-agreement' }),
    ...when(oralAgreementOf(record) !== undefined, { kind: 'oral-agreement-register' }),
    ...when(tracks.outcome === 'terminated', { kind: 'termination-notice' }),
    ...visitPapers(source),
    ...when(closed, { kind: 'dossier-cover' }, { kind: 'dossier-contents' }),
  ]
}

function sessionPapers(source: PaperSource): readonly Offered[] {
  return source.sessions.map(({ id, data }) => ({
    kind: 'mediation-record',
    sessionId: id,
    occasion: `${sessionOrdinal(source, id)}，${chineseDate(data.heldOn)}`,
  }))
}

function visitPapers({ record }: PaperSource): readonly Offered[] {
  return record.visits.map(({ id, on }) => ({ kind: 'return-visit', visitId: id, occasion: chineseDate(on) }))
}

function offerOf(source: PaperSource, which: Offered, press: Press): PaperOffer {
  const { view, draftOnly } = preparePaper(source, which, press)
  const template = press.template(which.kind)
  return {
    paperKind: which.kind,
    title: template.title,
    sessionId: which.sessionId,
    visitId: which.visitId,
    label: which.occasion === undefined ? template.title : `${template.title}（${which.occasion}）`,
    missing: interpret(template, view).missing.map((field) => field.label),
    draftOnly,
    needsSigning: PAPER_KINDS[which.kind].signed,
    signers: paperSigners(source, which),
    printed: source.papers
      .filter((paper) => isPrintOf(paper.data, which))
      .map((paper) => ({
        ...printedView(source, paper),
        outdated: isOutdated(source, paper.data, which, press),
      })),
  }
}

function isPrintOf(paper: PaperData, which: WhichPaper): boolean {
  return paper.kind === which.kind && paper.sessionId === which.sessionId && paper.visitId === which.visitId
}

function printedView(
  source: PaperSource,
  { id, data }: Stored<PaperData>,
): Omit<PaperOffer['printed'][number], 'outdated'> {
  const scans = source.attachments.filter(
    (one) => one.data.role === 'scan' && one.data.paperId === id && one.data.voided === undefined,
  )
  return {
    paperId: id as Id,
    code: data.code,
    at: data.printedAt as Instant,
    pages: data.pages,
    sha256: data.sha256,
    copies: data.copies,
    draft: data.draft,
    scans: scans.length,
    scannedPages: scans.reduce((sum, scan) => sum + scan.data.pages, 0),
    voided: data.voided,
  }
}
