import { tracksOf } from '#domain/cases/tracks.ts'
import type { PaperDossier } from '#domain/papers/paper-view.ts'
import { contentsRows, type DossierPlan } from '../dossier-plan.ts'
import type { PaperSource } from '../source.ts'
import { lastMove, listed } from './base-view.ts'

const RETENTION = { short: '短期', long: '长期', permanent: '永久' } as const

/** Cover and contents (mediation.md 3.2 items 1 and 2). */
export function dossierView(source: PaperSource, plan: DossierPlan): PaperDossier {
  const { record } = source
  const tracks = tracksOf(record)
  return {
    title: record.title,
    // 卷号 is given at 归档; until then there is none to print.
    number: lastMove(source, 'archive')?.archiveNumber,
    box: record.shelf,
    startedOn: tracks.acceptedOn ?? tracks.begunOn ?? tracks.registeredOn,
    endedOn: tracks.closedOn,
    filer: lastMove(source, 'establish-file')?.by,
    filedOn: tracks.establishedOn,
    retention: record.retention && RETENTION[record.retention],
    pages: plan.pages === 0 ? undefined : `${plan.pages}`,
    remark: record.dossierNote,
    contents: listed(contentsRows(plan)),
  }
}
