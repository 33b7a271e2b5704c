import type { DossierItem, DossierPlace, MergedDossier } from '#documents/index.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import type { DossierEntry, FiledItem } from '#domain/dossier/plan-dossier.ts'
import type { Id } from '#domain/values/brands.ts'
import { openCase } from '../cases/open-case.ts'
import { StorageProblem } from '../database/storage-problem.ts'
import type { Desk } from '../desk/desk.ts'
import { attachmentKind } from '../records/kinds/papers.ts'
import { readRecord, runNote, runWork } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { type AtDesk, atDesk, stillThere } from './at-desk.ts'
import { type DossierPlan, dossierPlan } from './dossier-plan.ts'
import { blobOf, PDF } from './file-blob.ts'
import { keepFinished, takeFinished } from './finished-dossier.ts'
import { paperRefusal } from './paper-refusal.ts'
import type { Press } from './press.ts'
import { type PaperSource, paperSource } from './source.ts'
import { viewOf } from './views/view-of.ts'

export interface DossierEvent {
  readonly step: string
  readonly done: number
  readonly total: number
  readonly result?: { readonly ok: boolean; readonly sentence: string; readonly name?: string }
  readonly fileId?: Id
  readonly contents?: { title: string; from: number; to: number; supplement: boolean }[]
}

/** The whole file as one PDF, step by step: a cancel or a lock between two steps leaves nothing behind. */
export async function* makeDossier(
  desk: Desk,
  press: Press,
  caseId: Id,
  signal: AbortSignal | undefined,
): AsyncGenerator<DossierEvent> {
  const here = atDesk(desk)
  // Each step names a paper of the file, long before the whole of it is told to the audit.
  openCase(desk, caseId)
  const source = paperSource(here.room.db, here.session, caseId, desk.clock.today())
  const plan = dossierPlan(source)
  const files = plan.entries.flatMap((entry) => entry.items)
  if (files.length === 0)
    throw refusal('PAPER', { message: '卷内还没有材料，没有合成。请先打印文书，或把签好的扫描件归入。' })
  const total = files.length + 2
  const at = desk.clock.now()
  const items: DossierItem[] = []
  for (const [index, file] of files.entries()) {
    yield { step: `读取${file.title}`, done: index, total }
    goOn(here, signal)
    items.push(await readItem(here, file))
  }
  yield { step: '制作封面和目录', done: files.length, total }
  goOn(here, signal)
  const front = async (kind: 'dossier-cover' | 'dossier-contents') =>
    (await press.render(press.template(kind), viewOf(source, { kind }), { code: undefined, createdAt: at }))
      .pdf
  const [cover, contents] = [await front('dossier-cover'), await front('dossier-contents')]
  yield { step: '合成一册', done: files.length + 1, total }
  goOn(here, signal)
  const merged = await merge(here, source, { plan, items, cover, contents, at })
  goOn(here, signal)
  await keepOrNote(here, source, merged)
  const fileId = desk.frame().newId()
  keepFinished(here.room, { fileId, caseId, pdf: merged.pdf })
  yield {
    step: '合成完毕',
    done: total,
    total,
    result: {
      ok: true,
      sentence: sentenceOf(merged, plan),
      name: `调解卷宗-${source.record.number?.text ?? source.record.title}.pdf`,
    },
    fileId,
    contents: plan.entries.map(({ title, from, to, supplement }) => ({ title, from, to, supplement })),
  }
}

/** The bytes of the dossier just made, for whoever may see its case. */
export function dossierFile(
  desk: Desk,
  { caseId, fileId }: { readonly caseId: Id; readonly fileId: Id },
): Blob {
  openCase(desk, caseId)
  return blobOf(takeFinished(desk.room, caseId, fileId), PDF)
}

function goOn(here: AtDesk, signal: AbortSignal | undefined): void {
  signal?.throwIfAborted()
  stillThere(here)
}

const TYPES: Readonly<Record<string, DossierItem['type']>> = { 'image/jpeg': 'jpeg', 'image/png': 'png' }

async function readItem({ desk, room }: AtDesk, file: FiledItem): Promise<DossierItem> {
  const stored = readRecord(room.db, attachmentKind, file.attachmentId)
  if (!stored) throw refusal('NOT_FOUND')
  const { data } = stored
  const content = await room.attachments
    .read({ name: data.file, sha256: data.sha256 })
    .catch((error: unknown) => {
      throw namedProblem(desk, file, error)
    })
  // A plain copy: the PDF reader takes no Node Buffer.
  return { title: file.title, type: TYPES[data.mediaType] ?? 'pdf', bytes: new Uint8Array(content) }
}

/** A rotten file stops the whole dossier, so the clerk has to be told which one it is. */
function namedProblem(desk: Desk, file: FiledItem, error: unknown): unknown {
  if (!(error instanceof StorageProblem)) return error
  desk.incidents.note('papers.dossier', error)
  return refusal('STORAGE', { message: `“${file.title}”：${error.message}` })
}

interface Parts {
  readonly plan: DossierPlan
  readonly items: readonly DossierItem[]
  readonly cover: Uint8Array
  readonly contents: Uint8Array
  readonly at: string
}

async function merge(
  { desk }: AtDesk,
  source: PaperSource,
  { plan, items, cover, contents, at }: Parts,
): Promise<MergedDossier> {
  const input = { title: source.record.title, cover, contents, items, createdAt: new Date(at) }
  const merged = await desk.documents.mergeDossier(input).catch((error: unknown) => {
    throw paperRefusal(error)
  })
  checkPlaces(plan.entries, merged.places)
  return merged
}

/** The contents are printed from what was counted when each file came in; the merged pages have to bear it out. */
function checkPlaces(entries: readonly DossierEntry[], places: readonly DossierPlace[]): void {
  let next = 0
  for (const entry of entries) {
    const own = places.slice(next, next + entry.items.length)
    next += entry.items.length
    if (own[0]?.firstPage !== entry.from || own.at(-1)?.lastPage !== entry.to) {
      throw refusal('PAPER', {
        message: `“${entry.title}”的页数与归入时登记的不一致，卷宗没有合成，已存的材料没有变动。请把它作废后重新归入。`,
      })
    }
  }
}

/** Once the case is archived, the file is kept as it was put together; before that it is only an export. */
async function keepOrNote(here: AtDesk, source: PaperSource, merged: MergedDossier): Promise<void> {
  const { desk, room } = here
  const { file } = tracksOf(source.record)
  if (file !== 'archived' && file !== 'handed-over') {
    runNote(desk.frame(), 'papers.dossier', { kind: 'case', id: source.id, detail: { pages: merged.pages } })
    return
  }
  const written = await room.attachments.write(merged.pdf)
  stillThere(here)
  const frame = desk.frame()
  runWork(frame, 'papers.dossier', (work) => {
    work.save(attachmentKind, frame.newId(), {
      caseId: source.id,
      paperKind: 'dossier',
      name: `调解卷宗 ${frame.today}.pdf`,
      mediaType: PDF,
      size: written.size,
      pages: merged.pages,
      file: written.name,
      sha256: written.sha256,
      addedAt: frame.at,
      role: 'dossier',
    })
    work.note('case', source.id)
    work.note('pages', merged.pages)
  })
}

function sentenceOf(merged: MergedDossier, plan: DossierPlan): string {
  const lacking = plan.missing.map(({ title, reason }) => `${title}（${reason}）`)
  const unsigned = plan.entries.filter((entry) => entry.unsigned).map((entry) => entry.title)
  return [
    `卷宗已合成，连封面、目录共 ${merged.pages} 页，卷内编页 ${plan.pages} 页。`,
    lacking.length > 0 ? `缺：${lacking.join('、')}。` : '',
    unsigned.length > 0 ? `还没有签名扫描件、用打印原件代替的：${unsigned.join('、')}。` : '',
  ].join('')
}
