import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { DocumentModel } from '../model.ts'
import { contentWidth, points } from '../pdf/geometry.ts'
import { docxNodes } from './nodes.ts'
import { docxFonts, twips } from './styles.ts'

/**
 * The paper as a Word file: the same texts in the same order. Pages may break differently, and there is one footer for
 * all pages, so it carries the paper's code but no page code: only the PDF is signed and read back.
 */
export async function renderDocxFile(model: DocumentModel, code: string | undefined): Promise<Uint8Array> {
  const { page } = model
  const margin = {
    top: twips(points(page.top)),
    right: twips(points(page.right)),
    bottom: twips(points(page.bottom)),
    left: twips(points(page.left)),
  }
  const document = new Document({
    title: model.title,
    creator: '镇调解室工作台',
    styles: { default: { document: { run: { font: docxFonts.serif, size: page.bodySize * 2 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        footers: {
          default: new Footer({ children: [...signatureLine(page.pageSignature), pageLine(code)] }),
        },
        children: [...docxNodes(model.nodes, { page, width: contentWidth(page), inTable: false })],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function signatureLine(label: string | undefined): readonly Paragraph[] {
  if (label === undefined) return []
  return [new Paragraph({ children: [new TextRun({ text: `${label}：${'＿'.repeat(8)}`, size: 21 })] })]
}

function pageLine(code: string | undefined): Paragraph {
  const numbers = ['第', PageNumber.CURRENT, '页　共', PageNumber.TOTAL_PAGES, '页']
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: numbers, size: 21 }),
      ...(code === undefined ? [] : [new TextRun({ text: `　　文书码 ${code}`, size: 15, color: '666666' })]),
    ],
  })
}
