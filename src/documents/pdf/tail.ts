import type { ModelNode, Signatures, Table } from '../model.ts'
import { estimateHeight, estimateLines, groupHeight } from './estimate.ts'
import { contentHeight } from './geometry.ts'
import { paragraphStyle, type Setting } from './paragraph.ts'
import { isManyRoute, signaturesHeight } from './signer-rows.ts'
import { splitParagraph } from './split-paragraph.ts'

export interface Tail {
  readonly before: readonly ModelNode[]
  /** What stays on one page with the signatures: at least two lines of the paper's own text. */
  readonly tail: readonly ModelNode[]
}

const wanted = 2

/**
 * Signatures under nothing could be put under anything: take from the end of the text what has to go with them. What
 * is kept in one piece is never near a page's height, or the PDF library drops it whole.
 */
export async function keepTail(
  nodes: readonly ModelNode[],
  signatures: Signatures,
  setting: Setting,
): Promise<Tail> {
  const most = roomForTail(signatures, setting)
  const tail: ModelNode[] = []
  const before = [...nodes]
  let lines = 0
  while (lines < wanted) {
    const last = before.at(-1)
    if (last === undefined) break
    const fits = estimateHeight([last, ...tail], setting) <= most
    if (last.node === 'table') {
      const taken = takeGroup(last, tail, most, setting)
      if (taken === undefined) break
      before.splice(-1, 1, ...taken.rest)
      tail.splice(0, tail.length, ...taken.tail)
      lines += taken.lines
      continue
    }
    before.pop()
    if (fits) {
      tail.unshift(last)
      lines += linesOf(last, setting)
    } else {
      if (last.node !== 'paragraph') {
        before.push(last)
        break
      }
      const [head, end] = await splitParagraph(last, wanted - lines, setting)
      before.push(head)
      tail.unshift(end)
      break
    }
  }
  const heading = before.at(-1)
  if (heading?.node === 'paragraph' && heading.role === 'heading') tail.unshift(...before.splice(-1))
  return { before, tail }
}

interface TakenGroup {
  readonly rest: readonly ModelNode[]
  readonly tail: readonly ModelNode[]
  readonly lines: number
}

/** The last rows of a table moved to the tail; undefined when they have to stay. */
function takeGroup(
  table: Table,
  tail: readonly ModelNode[],
  most: number,
  setting: Setting,
): TakenGroup | undefined {
  const group = table.groups.at(-1)
  if (group === undefined || table.header !== undefined) return undefined
  const height = groupHeight(group, table, setting)
  if (height + estimateHeight(tail, setting) > most) return undefined
  const left = table.groups.slice(0, -1)
  const [first, ...others] = tail
  const joined =
    first?.node === 'table' && first.widths === table.widths
      ? [{ ...first, groups: [group, ...first.groups] }, ...others]
      : [{ ...table, groups: [group] }, ...tail]
  return {
    rest: left.length === 0 ? [] : [{ ...table, groups: left }],
    tail: joined,
    lines: Math.max(1, Math.floor(height / (setting.page.tableLineHeight + 8))),
  }
}

function roomForTail(signatures: Signatures, setting: Setting): number {
  const page = contentHeight(setting.page)
  const third = page * 0.35
  if (isManyRoute(signatures)) return third
  const line = paragraphStyle({ role: 'body' }, setting).line
  return Math.max(wanted * line, Math.min(third, page * 0.95 - signaturesHeight(signatures, setting)))
}

function linesOf(node: ModelNode, setting: Setting): number {
  // A note reads the same under every paper of its kind: it says nothing about what is signed.
  if (node.node === 'paragraph') return node.role === 'note' ? 0 : estimateLines(node, setting)
  return node.node === 'ruled' ? node.lines : 0
}
