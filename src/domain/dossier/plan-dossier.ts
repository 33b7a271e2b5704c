import type { BusinessDate, Id } from '../values/brands.ts'
import { filedPosition, occursOnce } from './paper-order.ts'

/** A scan or a kept original, as the file sees it. */
export interface FiledItem {
  readonly attachmentId: Id
  readonly kind: string
  /** The printed paper it is, or shows when signed. */
  readonly paperId?: Id | undefined
  readonly role: 'scan' | 'original'
  /** What it is called in the contents. */
  readonly title: string
  readonly date?: BusinessDate | undefined
  readonly pages: number
  readonly addedAt: string
}

/** Several prints of one paper for one occasion (a session, a visit) share a slot: in the file they are one paper. */
export interface FiledPaper {
  readonly paperId: Id
  readonly slot: string
}

export interface DossierEntry {
  readonly title: string
  readonly kind: string
  readonly date?: BusinessDate | undefined
  /** 1-based page of the file; cover and contents carry no number. */
  readonly from: number
  readonly to: number
  readonly items: readonly FiledItem[]
  /** Only the unsigned print is there. */
  readonly unsigned: boolean
  /** 补充材料: came in after the file was closed. */
  readonly supplement: boolean
}

/**
 * What goes into the file and on which pages, in the order of 卷内目录. Of each paper the signed scans count, all of
 * them; only without one its newest unsigned print. What belongs to no printed paper stands by itself. What came in after
 * 归档 follows as 补充材料 in the order it came, numbered on: the pages of a closed file stay what its contents say.
 */
export function planDossier(
  items: readonly FiledItem[],
  papers: readonly FiledPaper[],
  closedAt?: string,
): readonly DossierEntry[] {
  const isLate = (item: FiledItem) => closedAt !== undefined && item.addedAt > closedAt
  const slotOf = new Map(papers.map((paper) => [paper.paperId, paper.slot]))
  const closed = grouped(
    items.filter((item) => !isLate(item)),
    slotOf,
  ).sort(byPlace)
  const late = grouped(items.filter(isLate), slotOf).sort(byArrival)
  let page = 0
  return [...closed, ...late].map((group, index): DossierEntry => {
    const [first] = group
    const from = page + 1
    page += group.reduce((sum, item) => sum + item.pages, 0)
    return {
      title: first?.title ?? '',
      kind: first?.kind ?? 'other',
      date: first?.date,
      from,
      to: page,
      items: group,
      unsigned: group.every((item) => item.role === 'original'),
      supplement: index >= closed.length,
    }
  })
}

function grouped(items: readonly FiledItem[], slotOf: ReadonlyMap<Id, string>): (readonly FiledItem[])[] {
  const groups = new Map<string, readonly FiledItem[]>()
  for (const item of items) {
    const slot = slotOfItem(item, slotOf)
    groups.set(slot, [...(groups.get(slot) ?? []), item])
  }
  return [...groups.values()].map(chosen)
}

/** A scan filed without naming its print still takes that print's place, where the kind occurs once in a file. */
function slotOfItem(item: FiledItem, slotOf: ReadonlyMap<Id, string>): string {
  const slot = item.paperId && slotOf.get(item.paperId)
  return slot ?? (occursOnce(item.kind) ? item.kind : item.attachmentId)
}

function chosen(group: readonly FiledItem[]): readonly FiledItem[] {
  const scans = group.filter((item) => item.role === 'scan').toSorted(byAge)
  return scans.length > 0 ? scans : group.toSorted(byAge).slice(-1)
}

function byPlace(a: readonly FiledItem[], b: readonly FiledItem[]): number {
  const [x, y] = [a[0], b[0]]
  if (!x || !y) return 0
  const kinds = filedPosition(x.kind) - filedPosition(y.kind)
  if (kinds !== 0) return kinds
  const days = compare(x.date ?? '', y.date ?? '')
  return days !== 0 ? days : byAge(x, y)
}

function byArrival([a]: readonly FiledItem[], [b]: readonly FiledItem[]): number {
  return a && b ? byAge(a, b) : 0
}

function byAge(a: FiledItem, b: FiledItem): number {
  return compare(a.addedAt, b.addedAt) || compare(a.attachmentId, b.attachmentId)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** 卷内页码: `3—5`, or `3` where it is one page. */
export function pageRange(entry: Pick<DossierEntry, 'from' | 'to'>): string {
  return entry.from === entry.to ? `${entry.from}` : `${entry.from}—${entry.to}`
}
