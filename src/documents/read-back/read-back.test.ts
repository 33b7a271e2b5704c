import { describe, expect, it } from 'vitest'
import { interpret } from '../interpret/interpret.ts'
import { renderPdf } from '../pdf/render-pdf.ts'
import { createdAt, smallTemplate, template, testFonts } from '../testing/fixtures.ts'
import { neighbours } from '../testing/sample-views.ts'
import { LostTextError } from './lost-text.ts'
import { readBack } from './read-back.ts'

const identity = { code: 'READ0001', createdAt }
const paper = template('written-agreement')

async function pdfOf(view: typeof neighbours): Promise<Uint8Array> {
  return renderPdf(interpret(paper, view), identity, testFonts())
}

describe('reading a PDF back', () => {
  it('tells how many pages there are', async () => {
    const model = interpret(paper, neighbours)
    await expect(readBack(await pdfOf(neighbours), model, 'READ0001', testFonts())).resolves.toEqual({
      pages: 2,
    })
  })

  it.each([
    [
      'a clause',
      { ...neighbours, agreement: { ...neighbours.agreement, clauses: ['张守信拆除砖墙。'] } },
      '排水沟疏通',
    ],
    [
      'one figure',
      {
        ...neighbours,
        caseTitle: '',
        agreement: { ...neighbours.agreement, number: '青石镇人调协字〔2026〕2号' },
      },
      '〔2026〕1号',
    ],
    ['a mediator', { ...neighbours, mediators: [{ name: '李德明' }] }, '周慧兰'],
  ])('finds %s that is not in the file', async (_, printed, lost) => {
    const reading = readBack(await pdfOf(printed), interpret(paper, neighbours), 'READ0001', testFonts())
    await expect(reading).rejects.toThrow(LostTextError)
    await reading.catch((error: unknown) => {
      expect(error instanceof LostTextError ? error.lost.join('') : '').toContain(lost)
    })
  })

  it('finds what the file has too much, and a page code that is not this paper’s', async () => {
    const less = interpret(paper, { ...neighbours, recorder: undefined })
    await expect(readBack(await pdfOf(neighbours), less, 'READ0001', testFonts())).rejects.toThrow(/王/)
    const model = interpret(paper, neighbours)
    await expect(readBack(await pdfOf(neighbours), model, 'READ0002', testFonts())).rejects.toThrow(
      LostTextError,
    )
  })

  it('two characters drawn with one glyph are no loss', async () => {
    const form = smallTemplate([{ block: 'prose', text: '{{caseTitle}}' }])
    const model = interpret(form, { caseTitle: '一⼀人⼈' })
    const pdf = await renderPdf(model, identity, testFonts())
    await expect(readBack(pdf, model, 'READ0001', testFonts())).resolves.toEqual({ pages: 1 })
  })
})
