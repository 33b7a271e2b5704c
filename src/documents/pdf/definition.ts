import type { FontSet } from '../fonts/font-set.ts'
import type { DocumentModel, ModelNode } from '../model.ts'
import type { PdfDefinition, PdfNode, PlacedNode } from './engine.ts'
import { contentWidth, points } from './geometry.ts'
import { pdfNodes } from './nodes.ts'
import { pageFooter, pageHeader } from './page-furniture.ts'
import type { Setting } from './paragraph.ts'
import { isManyRoute } from './signer-rows.ts'
import { keepTail } from './tail.ts'

export interface PaperIdentity {
  /** Opaque; undefined for a form to fill in by hand that isn't in the register. */
  readonly code: string | undefined
  /** Without a code yet, but with one when it is printed: its places are framed. */
  readonly keepsPlace?: boolean | undefined
  readonly createdAt: Date
}

export function paperSetting(model: DocumentModel, fonts: FontSet): Setting {
  return { page: model.page, fonts, width: contentWidth(model.page), inTable: false }
}

export async function pdfDefinition(
  model: DocumentModel,
  identity: PaperIdentity,
  fonts: FontSet,
): Promise<PdfDefinition> {
  const { page } = model
  return {
    content: await contentOf(model.nodes, paperSetting(model, fonts)),
    header: (number) => pageHeader(identity.code, number, identity.keepsPlace),
    footer: (number, pages) => pageFooter({ ...identity, page: number, pages, rule: page }, fonts),
    pageMargins: [points(page.left), points(page.top), points(page.right), points(page.bottom)],
    pageBreakBefore: standsAlone,
    title: model.title,
    createdAt: identity.createdAt,
  }
}

/**
 * The library knows no keep-with-next: a heading goes overleaf when nothing of the paper follows it on its page, and
 * the last lines before a table of signers when the table wouldn't begin well under them. Of a node's page numbers only
 * the first can be trusted: inside what is kept together the library counts pages from one.
 */
function standsAlone(
  node: PlacedNode,
  query: { readonly getFollowingNodesOnPage: () => readonly PlacedNode[] },
): boolean {
  if (node.style !== 'heading' && node.style !== 'tail') return false
  const [page] = node.pageNumbers
  const following = query.getFollowingNodesOnPage().filter((each) => each.pageNumbers[0] === page)
  if (node.style === 'heading') return !following.some((each) => each.style !== 'furniture')
  return !following.some((each) => each.style === 'signers')
}

async function contentOf(nodes: readonly ModelNode[], setting: Setting): Promise<readonly PdfNode[]> {
  const at = nodes.findLastIndex((node) => node.node === 'signatures')
  const block = nodes[at]
  if (block === undefined || block.node !== 'signatures') return pdfNodes(nodes, setting)
  const { before, tail } = await keepTail(nodes.slice(0, at), block, setting)
  const head = pdfNodes(before, setting)
  const end = pdfNodes(tail, setting)
  const rest = pdfNodes(nodes.slice(at + 1), setting)
  const signatures = pdfNodes([block], setting)
  if (!isManyRoute(block)) return [...head, { stack: [...end, ...signatures], unbreakable: true }, ...rest]
  if (end.length === 0) return [...head, ...signatures, ...rest]
  return [...head, { stack: end, unbreakable: true, style: 'tail' }, ...signatures, ...rest]
}
