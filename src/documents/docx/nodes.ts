import { type FileChild, LineRuleType, Paragraph, TextRun } from 'docx'
import type { ModelNode, Paragraph as ModelParagraph } from '../model.ts'
import { docxSignatures } from './signatures.ts'
import { alignments, type DocxSetting, docxStyle, twips } from './styles.ts'
import { docxRuled, docxTable } from './table.ts'

/** Paragraphs before a signature block that Word keeps with it. */
const keptWithSignatures = 3

export function docxNodes(nodes: readonly ModelNode[], setting: DocxSetting): readonly FileChild[] {
  const at = nodes.findLastIndex((node) => node.node === 'signatures')
  return nodes.flatMap((node, index): readonly FileChild[] => {
    const keepNext = at >= 0 && index < at && index >= at - keptWithSignatures
    switch (node.node) {
      case 'paragraph':
        return [docxParagraph(node, setting, keepNext)]
      case 'table':
        return docxTable(node, { ...setting, inside: docxNodes }, keepNext)
      case 'signatures':
        return docxSignatures(node, setting)
      case 'ruled':
        return [docxRuled(node, setting)]
      case 'space':
        return [
          new Paragraph({
            spacing: { line: twips(node.lines * setting.page.lineHeight), lineRule: LineRuleType.EXACT },
          }),
        ]
    }
  })
}

export function docxParagraph(paragraph: ModelParagraph, setting: DocxSetting, keepNext: boolean): Paragraph {
  const style = docxStyle(paragraph.role, setting)
  const size = paragraph.size ?? style.size
  return new Paragraph({
    alignment: alignments[paragraph.align],
    keepNext: keepNext || paragraph.role === 'heading',
    keepLines: keepNext,
    indent: { firstLine: twips(paragraph.indent * size) },
    spacing: {
      line: twips(Math.max(style.line, size * 1.4)),
      lineRule: LineRuleType.AT_LEAST,
      after: twips(style.after),
      before: 0,
    },
    children: paragraph.runs.map(
      (run) =>
        new TextRun({ text: run.text, font: style.font, size: size * 2, bold: run.bold ?? style.bold }),
    ),
  })
}
