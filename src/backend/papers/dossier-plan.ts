import { oralAgreementOf } from '#domain/cases/agreement-parties.ts'
import { checklistOf } from '#domain/cases/checklist.ts'
import { recordsWanted } from '#domain/cases/filed-papers.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import { itemTitle } from '#domain/dossier/item-title.ts'
import { filedTitle } from '#domain/dossier/paper-order.ts'
import { type DossierEntry, type FiledItem, pageRange, planDossier } from '#domain/dossier/plan-dossier.ts'
import type { PaperContentsRow } from '#domain/papers/paper-view.ts'
import type { BusinessDate, Id, Instant } from '#domain/values/brands.ts'
import { businessDateOf } from '#domain/values/dates.ts'
import type { AttachmentData, PaperData } from '../records/kinds/papers.ts'
import type { Stored } from '../records/work.ts'
import { isPaperKind, PAPER_KINDS } from './paper-kinds.ts'
import type { PaperSource } from './source.ts'
import { sessionOrdinal } from './views/session-view.ts'

export interface DossierPlan {
  readonly entries: readonly DossierEntry[]
  /** Numbered pages: cover and contents are not counted. */
  readonly pages: number
  /** What the file should hold and doesn't, each with its reason (R23). */
  readonly missing: readonly { readonly title: string; readonly reason: string }[]
}

export function dossierPlan(source: PaperSource): DossierPlan {
  const papers = new Map(source.papers.map((paper) => [paper.id, paper.data]))
  const items = source.attachments.flatMap((attachment) => filedItem(source, attachment, papers) ?? [])
  const slots = source.papers.map((paper) => ({ paperId: paper.id, slot: slotOf(paper.data) }))
  const entries = planDossier(items, slots, closedAt(source))
  const missing = [...missingOf(source, entries, papers), ...shortScans(entries, papers)]
  return { entries, pages: entries.at(-1)?.to ?? 0, missing }
}

/**
 * When the file was closed. Of a 归档 entered after the fact nobody knows what lay in it by then: scans come in after
 * it, and all of them are taken as its content.
 */
function closedAt({ record }: PaperSource): Instant | undefined {
  const archive = record.moves.find((move) => move.type === 'archive')
  return archive && businessDateOf(archive.enteredAt) === archive.on ? archive.enteredAt : undefined
}

function slotOf(paper: PaperData): string {
  const occasion = paper.sessionId ?? paper.visitId
  return occasion === undefined ? paper.kind : `${paper.kind}:${occasion}`
}

/** Voided papers, drafts, covers and kept dossiers are no part of the file. */
function filedItem(
  source: PaperSource,
  { id, data }: Stored<AttachmentData>,
  papers: ReadonlyMap<Id, PaperData>,
): FiledItem | undefined {
  const paper = data.paperId === undefined ? undefined : papers.get(data.paperId as Id)
  const isFront = data.paperKind === 'dossier-cover' || data.paperKind === 'dossier-contents'
  if (data.role === 'dossier' || data.voided !== undefined || paper?.voided !== undefined || isFront)
    return undefined
  if (paper?.draft || (data.role === 'original' && paper === undefined)) return undefined
  return {
    attachmentId: id,
    kind: data.paperKind,
    paperId: paper && (data.paperId as Id),
    role: data.role,
    title: titleOf(source, data, paper),
    date: dateOf(source, data, paper),
    pages: data.pages,
    addedAt: data.addedAt,
  }
}

function titleOf(source: PaperSource, data: AttachmentData, paper: PaperData | undefined): string {
  const title = filedTitle(data.paperKind)
  const ordinal = paper?.sessionId && sessionOrdinal(source, paper.sessionId as Id)
  if (ordinal) return `${title}（${ordinal}）`
  return isPaperKind(data.paperKind) ? title : itemTitle(title, data.name)
}

/** The day the paper speaks of; of what was handed in, no day is known. */
function dateOf(
  source: PaperSource,
  data: AttachmentData,
  paper: PaperData | undefined,
): BusinessDate | undefined {
  const session = source.sessions.find((one) => one.id === paper?.sessionId)
  const visit = source.record.visits.find((one) => one.id === paper?.visitId)
  if (session) return session.data.heldOn
  if (visit) return visit.on
  return dayOfKind(source, data.paperKind) ?? (paper && businessDateOf(paper.printedAt as Instant))
}

function dayOfKind({ record }: PaperSource, kind: string): BusinessDate | undefined {
  const tracks = tracksOf(record)
  switch (kind) {
    case 'application':
    case 'acceptance-register':
      return tracks.registeredOn
    case 'rights-notice':
      return record.notice?.givenOn
    case 'written-agreement':
      return record.agreement?.agreedOn
    case 'oral-agreement-register':
      return oralAgreementOf(record)?.agreedOn
    case 'termination-notice':
      return tracks.closedOn
    default:
      return undefined
  }
}

/** Of application and register one is enough; the checklist asks under the first name. */
const ALTERNATIVES: Readonly<Record<string, string>> = { application: 'acceptance-register' }

function missingOf(
  source: PaperSource,
  entries: readonly DossierEntry[],
  papers: ReadonlyMap<Id, PaperData>,
): DossierPlan['missing'] {
  const sessionIds = source.sessions.map((session) => session.id)
  const inFile = (kind: string) =>
    entries.filter((entry) => entry.kind === kind || entry.kind === ALTERNATIVES[kind]).length
  const facts = entries
    .filter((entry) => !entry.unsigned)
    .map(({ kind, items: [first] }) => {
      const paper = first?.paperId && papers.get(first.paperId)
      return { kind, scannedOn: source.today, sessionId: (paper || undefined)?.sessionId as Id | undefined }
    })
  return checklistOf(source.record, facts, sessionIds).flatMap(({ state, paperKind, title, sentence }) => {
    const [there, wanted] = [inFile(paperKind), recordsWanted([paperKind], sessionIds)]
    if ((state !== 'missing' && state !== 'explained') || there >= wanted) return []
    const unsaid = there === 0 ? '未说明原因' : `共 ${wanted} 次调解，只有 ${there} 份`
    return [{ title, reason: state === 'explained' ? sentence.replace(/^缺件，原因：/, '') : unsaid }]
  })
}

/** A scan with fewer pages than its print: the rest of the signed paper, its signatures perhaps, is not in the file. */
function shortScans(
  entries: readonly DossierEntry[],
  papers: ReadonlyMap<Id, PaperData>,
): DossierPlan['missing'] {
  return entries.flatMap(({ title, items }) => {
    const [first] = items
    const printed = first?.paperId === undefined ? undefined : papers.get(first.paperId)?.pages
    const filed = items.reduce((sum, item) => sum + item.pages, 0)
    if (first?.role !== 'scan' || printed === undefined || filed >= printed) return []
    return [{ title, reason: `打印 ${printed} 页，扫描件只有 ${filed} 页` }]
  })
}

/** The rows of 卷内目录: what is filed with its pages, what is missing with its reason, then what came after 归档. */
export function contentsRows({ entries, missing }: DossierPlan): readonly PaperContentsRow[] {
  const rows = entries.map((entry, index) => ({
    ordinal: `${index + 1}`,
    title: entry.title,
    date: entry.date,
    pages: pageRange(entry),
    remark: entry.supplement ? '补充材料' : entry.unsigned && signs(entry.kind) ? '未签署' : undefined,
  }))
  const closed = entries.filter((entry) => !entry.supplement).length
  // The reason stands beside the title: the column of remarks is a few characters wide.
  const lacking = missing.map(({ title, reason }) => ({
    ordinal: '—',
    title: `${title}（${reason}）`,
    pages: '—',
    remark: '缺件',
  }))
  return [...rows.slice(0, closed), ...lacking, ...rows.slice(closed)]
}

function signs(kind: string): boolean {
  return isPaperKind(kind) && PAPER_KINDS[kind].signed
}
