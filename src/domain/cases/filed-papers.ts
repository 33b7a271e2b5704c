import type { Id } from '../values/brands.ts'
import type { PaperFacts } from './facts/input.ts'

const OF_EACH_SESSION = 'mediation-record'

/** How many papers of these kinds a file holds when it is whole: 多次调解＝多份记录 (mediation.md 3.2), else one. */
export function recordsWanted(kinds: readonly string[], sessionIds: readonly Id[]): number {
  return kinds.includes(OF_EACH_SESSION) ? Math.max(1, sessionIds.length) : 1
}

/**
 * How many of them are filed: several scans under the record of one session are one; of what was written by hand nobody knows
 * which session it shows, and each scan counts for one. SQL counts alike (case-source.ts).
 */
export function recordsFiled(papers: readonly PaperFacts[], sessionIds: readonly Id[]): number {
  const scans = papers.filter((paper) => paper.scannedOn !== undefined)
  const filed = new Set(scans.flatMap(({ sessionId }) => sessionId ?? []))
  const loose = scans.filter(({ sessionId }) => sessionId === undefined).length
  return sessionIds.filter((id) => filed.has(id)).length + loose
}

/** A print whose scans have fewer pages than it together, where no other print of the same paper is filed whole. */
export function filedShort(
  papers: readonly PaperFacts[],
): { readonly printed: number; readonly filed: number } | undefined {
  const scans = papers.filter((paper) => paper.scannedOn !== undefined)
  const slots = Map.groupBy(scans, ({ kind, sessionId }) => `${kind}:${sessionId ?? ''}`)
  return [...slots.values()].flatMap((slot) => {
    const prints = [...Map.groupBy(slot, ({ paperId }) => paperId)].map(([paperId, own]) => ({
      printed: papers.find((paper) => paper.scannedOn === undefined && paper.paperId === paperId)?.pages ?? 0,
      filed: own.reduce((sum, { pages }) => sum + (pages ?? 0), 0),
      byHand: paperId === undefined,
    }))
    return prints.some(({ printed, filed, byHand }) => byHand || filed >= printed) ? [] : prints.slice(-1)
  })[0]
}
