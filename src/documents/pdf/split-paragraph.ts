import type { Paragraph, Run } from '../model.ts'
import { readPdfText } from '../read-back/pdf-text.ts'
import { layOutPdf } from './engine.ts'
import { points } from './geometry.ts'
import { pdfParagraph, type Setting } from './paragraph.ts'

/**
 * Cuts a paragraph before its last lines, exactly where the layout breaks it, so that the two parts set one above the
 * other look like the whole. The lines are learned by laying the paragraph out alone at the same width.
 */
export async function splitParagraph(
  paragraph: Paragraph,
  lastLines: number,
  setting: Setting,
): Promise<readonly [head: Paragraph, tail: Paragraph]> {
  const lines = await paragraphLines(paragraph, setting)
  const taken = lines.slice(-lastLines).join('').length
  const at = offsetFromEnd(paragraph.runs, taken)
  return [
    { ...paragraph, runs: sliceRuns(paragraph.runs, 0, at) },
    { ...paragraph, runs: sliceRuns(paragraph.runs, at, Number.POSITIVE_INFINITY), indent: 0 },
  ]
}

async function paragraphLines(paragraph: Paragraph, setting: Setting): Promise<readonly string[]> {
  const { page } = setting
  const pdf = await layOutPdf(
    {
      content: [pdfParagraph(paragraph, setting)],
      header: () => undefined,
      footer: () => ({ text: [] }),
      pageMargins: [points(page.left), points(page.top), points(page.right), points(page.bottom)],
      pageBreakBefore: () => false,
      title: '',
      createdAt: new Date(0),
    },
    setting.fonts,
  )
  const pages = await readPdfText(pdf)
  return pages.flatMap(({ pieces }) => {
    const lines = new Map<number, string>()
    for (const { text, y } of pieces) lines.set(Math.round(y), (lines.get(Math.round(y)) ?? '') + text)
    return [...lines.values()].map((line) => line.replace(/\s/g, '')).filter((line) => line !== '')
  })
}

/** Where the last `count` visible characters begin. */
function offsetFromEnd(runs: readonly Run[], count: number): number {
  const text = runs.map((run) => run.text).join('')
  let left = count
  let at = text.length
  while (at > 0 && left > 0) {
    at -= 1
    if (!/\s/.test(text.charAt(at))) left -= 1
  }
  return at
}

function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let position = 0
  return runs.flatMap((run) => {
    const start = position
    position += run.text.length
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return text === '' ? [] : [{ ...run, text }]
  })
}
