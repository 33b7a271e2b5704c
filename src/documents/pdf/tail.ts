import type { ModelNode, Signatures } from '../model.ts'
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
      const group = last.groups.at(-1)
      if (group === undefined || last.header !== undefined || groupHeight(group, last, setting) > most) break
      before.splice(-1, 1, { ...last, groups: last.groups.slice(0, -1) })
      tail.unshift({ ...last, groups: [group] })
      break
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

function roomForTail(signatures: Signatures, setting: Setting): number {
  const page = contentHeight(setting.page)
  const third = page * 0.35
  if (isManyRoute(signatures)) return third
  const line = paragraphStyle({ role: 'body' }, setting).line
  return Math.max(wanted * line, Math.min(third, page * 0.95 - signaturesHeight(signatures, setting)))
}

function linesOf(node: ModelNode, setting: Setting): number {
  if (node.node === 'paragraph') return estimateLines(node, setting)
  return node.node === 'ruled' ? node.lines : 0
}
