import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PaperView } from '#domain/papers/paper-view.ts'
import { renderPaper } from '../index.ts'
import { type PageText, readPdfText } from '../read-back/pdf-text.ts'
import type { Block } from '../template.ts'
import { createdAt, smallTemplate, testFonts } from '../testing/fixtures.ts'
import { workers } from '../testing/sample-views.ts'

const signatures: Block = {
  block: 'signatures',
  groups: [
    { over: 'signers', blank: ['当事人'] },
    { label: '人民调解员', names: 'mediatorNames', hint: '（签名）' },
  ],
  seal: '青石镇人民调解委员会',
  date: '{{printedOn|date}}',
}

/** Body lines are told by a word that stands in nothing else. */
const sentence = '田埂'

function view(bodyLength: number, parties: number, ending: string): PaperView {
  return {
    summary: `${sentence.repeat(bodyLength)}。`,
    notice: ending === '' ? undefined : ending,
    parties: workers(parties).slice(0, parties),
    mediators: [{ name: '李德明' }],
  }
}

const form = smallTemplate([
  { block: 'title', text: '样张' },
  { block: 'text', field: 'summary', lines: 3 },
  {
    block: 'when',
    if: { kind: 'is-known', fact: 'notice' },
    blocks: [{ block: 'prose', text: '{{notice}}' }],
  },
  signatures,
])

/** How many lines of the body stand above the line that begins with the caption, on the same page. */
function bodyLinesAbove(pages: readonly PageText[], caption: string): number {
  const lines = pages.map(linesOf).find((each) => each.some(({ text }) => text.startsWith(caption))) ?? []
  const signing = lines.find(({ text }) => text.startsWith(caption))
  return lines.filter(({ text, y }) => /[田埂]/.test(text) && y > (signing?.y ?? Number.POSITIVE_INFINITY))
    .length
}

function linesOf({ pieces }: PageText): readonly { readonly y: number; readonly text: string }[] {
  const lines = new Map<number, string>()
  for (const { text, y } of pieces) {
    lines.set(Math.round(y), (lines.get(Math.round(y)) ?? '') + text.replace(/\s/g, ''))
  }
  return [...lines].map(([y, text]) => ({ y, text }))
}

function joined(pieces: PageText['pieces']): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
}

describe('signature block', () => {
  it('has at least two lines of the paper above it, whatever the length of the text', async () => {
    const length = fc.integer({ min: 40, max: 1400 })
    const ending = fc.constantFrom('', '田埂完。')
    await fc.assert(
      fc.asyncProperty(length, fc.integer({ min: 1, max: 7 }), ending, async (bodyLength, parties, end) => {
        const input = { template: form, view: view(bodyLength, parties, end), code: 'SIGN0001', createdAt }
        const { pdf } = await renderPaper(input, testFonts())
        expect(bodyLinesAbove(await readPdfText(pdf), '申请人')).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 16, seed: 20261123 },
    )
  })

  it('of many signers begins under the text and names the paper on each page', async () => {
    for (const bodyLength of [60, 330, 350, 370, 390, 410, 430, 700]) {
      const input = { template: form, view: view(bodyLength, 18, ''), code: 'SIGN0002', createdAt }
      const { pdf } = await renderPaper(input, testFonts())
      const pages = await readPdfText(pdf)
      expect(bodyLinesAbove(pages, '序号')).toBeGreaterThanOrEqual(2)
      const withSigners = pages.filter(({ pieces }) => joined(pieces).includes('申请人'))
      expect(withSigners.every(({ pieces }) => joined(pieces).includes('签名、盖章或者按指印'))).toBe(true)
    }
  })
})
