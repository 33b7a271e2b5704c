import { chineseNumber } from '#domain/values/chinese-number.ts'
import type { ModelNode, Paragraph, ParagraphRole, Run } from '../model.ts'
import type { Block, ClausesBlock, LongTextBlock, RecordBlock, TextBlock } from '../template.ts'
import { holds } from './condition.ts'
import { type Filling, fillText, formatValue, missingLabel } from './references.ts'
import { listItems } from './repeat.ts'
import { isRecord } from './scope.ts'
import { interpretSignatures } from './signatures.ts'
import { interpretTable } from './table.ts'
import { paragraphsOf } from './text-lines.ts'

export function interpretBlocks(blocks: readonly Block[], filling: Filling): readonly ModelNode[] {
  return blocks.flatMap((block) => interpretBlock(block, filling))
}

function interpretBlock(block: Block, filling: Filling): readonly ModelNode[] {
  switch (block.block) {
    case 'text':
      return longText(block, filling)
    case 'table':
      return [interpretTable(block, { ...filling, inside: interpretBlocks })]
    case 'repeat':
      return listItems(block, filling).flatMap((scope) =>
        interpretBlocks(block.blocks, { ...filling, scope }),
      )
    case 'when':
      return interpretBlocks(holds(block.if, filling.scope.read) ? block.blocks : (block.else ?? []), filling)
    case 'clauses':
      return clauses(block, filling)
    case 'record':
      return record(block, filling)
    case 'signatures':
      return [interpretSignatures(block, filling)]
    case 'space':
      return [{ node: 'space', lines: block.lines }]
    default:
      return [textBlock(block, filling)]
  }
}

const roles = {
  title: { role: 'title', align: 'center', indent: 0 },
  subtitle: { role: 'subtitle', align: 'center', indent: 0 },
  number: { role: 'number', align: 'right', indent: 0 },
  heading: { role: 'heading', align: 'left', indent: 2 },
  prose: { role: 'body', align: 'justify', indent: 2 },
  note: { role: 'note', align: 'left', indent: 0 },
  copies: { role: 'body', align: 'justify', indent: 2 },
} satisfies Record<TextBlock['block'], { role: ParagraphRole; align: Paragraph['align']; indent: number }>

function textBlock(block: TextBlock, filling: Filling): Paragraph {
  const { role, align, indent } = roles[block.block]
  return {
    node: 'paragraph',
    role,
    runs: fillText(block.text, filling, block.bold),
    align: block.align ?? align,
    indent: block.indent ?? indent,
    size: block.size,
  }
}

function longText(block: LongTextBlock, filling: Filling): readonly ModelNode[] {
  const found = filling.scope.read(block.field)
  const text = formatValue(found.value)
  if (text !== undefined) return paragraphsOf(text).map((line) => body([{ text: line }], block.indent))
  filling.missing({ field: found.path, label: missingLabel(found) })
  return [{ node: 'ruled', lines: block.lines }]
}

function clauses(block: ClausesBlock, filling: Filling): readonly ModelNode[] {
  const found = filling.scope.read(block.over)
  const texts = Array.isArray(found.value) ? found.value.flatMap((item) => formatValue(item) ?? []) : []
  if (texts.length === 0) filling.missing({ field: found.path, label: missingLabel(found) })
  const own = texts.length > 0 ? texts.map(ownClause) : Array.from({ length: block.blank }, () => [])
  return own.flatMap(([first, ...rest], index): readonly ModelNode[] => {
    const label = block.numbering === 'arabic' ? `${index + 1}．` : `${chineseNumber(index + 1)}、`
    if (first === undefined) return [{ node: 'ruled', lines: block.lines, label }]
    return [body([{ text: label }, ...first]), ...rest.map((runs) => body(runs))]
  })
}

/** The paragraphs of one clause as typed. */
function ownClause(text: string): readonly (readonly Run[])[] {
  return paragraphsOf(text).map((line) => [{ text: line }])
}

function record(block: RecordBlock, filling: Filling): readonly ModelNode[] {
  const found = filling.scope.read(block.over)
  const entries = Array.isArray(found.value) ? found.value.filter(isRecord) : []
  if (entries.length === 0) {
    filling.missing({ field: found.path, label: missingLabel(found) })
    return [{ node: 'ruled', lines: block.lines }]
  }
  return entries.flatMap((entry) => {
    const speaker = formatValue(entry.speaker)
    const [first = '', ...rest] = paragraphsOf(formatValue(entry.text) ?? '')
    const head: readonly Run[] = speaker === undefined ? [] : [{ text: `${speaker}：`, bold: true }]
    return [body([...head, { text: first }]), ...rest.map((line) => body([{ text: line }]))]
  })
}

function body(runs: readonly Run[], indent?: number): Paragraph {
  return { node: 'paragraph', role: 'body', runs, align: 'justify', indent: indent ?? 2 }
}
