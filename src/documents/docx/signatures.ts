import {
  AlignmentType,
  type FileChild,
  HeightRule,
  type ITableCellBorders,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import {
  type SignatureLine,
  type Signatures,
  signatureTableHeader,
  signerCaption,
  signersInGrid,
} from '../model.ts'
import { runsText } from '../model-texts.ts'
import { type DocxSetting, docxFonts, hairline, noBorder, twips } from './styles.ts'

const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder } as const
const allLines = { top: hairline, bottom: hairline, left: hairline, right: hairline } as const

/** The whole block is one chain of kept rows, or a table whose heading repeats when there are many. */
export function docxSignatures(node: Signatures, setting: DocxSetting): readonly FileChild[] {
  if (node.signers.length > signersInGrid) return [manySigners(node, setting), ...ending(node)]
  return [fewSigners(node, setting), ...ending(node)]
}

function fewSigners(node: Signatures, setting: DocxSetting): Table {
  const widths = [0.55, 0.45].map((part) => twips(part * setting.width))
  return new Table({
    width: { size: twips(setting.width), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: noBorder, insideVertical: noBorder },
    rows: node.signers.map(
      (signer) =>
        new TableRow({
          cantSplit: true,
          keepNext: true,
          height: { value: twips(46), rule: HeightRule.ATLEAST },
          children: [
            cell(caption(signer), widths[0] ?? 0, noBorders),
            cell([new Paragraph({ keepNext: true })], widths[1] ?? 0, { ...noBorders, bottom: hairline }),
          ],
        }),
    ),
  })
}

function caption(signer: SignatureLine): Paragraph[] {
  const line = [text(signerCaption(signer), 28, true)]
  return signer.hint === undefined ? line : [...line, text(signer.hint, 18, true)]
}

function manySigners(node: Signatures, setting: DocxSetting): Table {
  const widths = [0.08, 0.28, 0.28, 0.36].map((part) => twips(part * setting.width))
  const row = (texts: readonly string[], keepNext: boolean) =>
    new TableRow({
      cantSplit: true,
      keepNext,
      height: { value: twips(40), rule: HeightRule.ATLEAST },
      children: texts.map((each, index) =>
        cell([text(each, 24, keepNext, AlignmentType.CENTER)], widths[index] ?? 0, allLines),
      ),
    })
  const identity =
    node.identity === undefined
      ? []
      : [
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            keepNext: true,
            children: [
              new TableCell({
                columnSpan: widths.length,
                borders: allLines,
                children: [text(node.identity, 24, true, AlignmentType.CENTER)],
              }),
            ],
          }),
        ]
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: signatureTableHeader.map((each, index) =>
      cell([text(each, 24, true, AlignmentType.CENTER)], widths[index] ?? 0, allLines),
    ),
  })
  const last = node.signers.length - 1
  return new Table({
    width: { size: twips(setting.width), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      ...identity,
      header,
      // The first two rows stay with the text, the last with office and date.
      ...node.signers.map((signer, index) =>
        row([`${index + 1}`, signer.label, signer.name ?? '', ''], index < 2 || index === last),
      ),
    ],
  })
}

function ending(node: Signatures): readonly Paragraph[] {
  const lines = [node.seal, node.date].flatMap((runs) => (runs === undefined ? [] : [runsText(runs)]))
  return lines.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        indent: { left: 4400 },
        spacing: { before: index === 0 ? 500 : 160, after: index === lines.length - 1 ? 400 : 0 },
        keepNext: index < lines.length - 1,
        keepLines: true,
        children: [new TextRun({ text: line, font: docxFonts.serif, size: 28 })],
      }),
  )
}

function cell(children: Paragraph[], width: number, borders: ITableCellBorders): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders,
    verticalAlign: VerticalAlignTable.CENTER,
    children,
  })
}

function text(
  value: string,
  size: number,
  keepNext: boolean,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph {
  return new Paragraph({
    alignment,
    keepNext,
    keepLines: true,
    children: [new TextRun({ text: value, font: docxFonts.serif, size })],
  })
}
