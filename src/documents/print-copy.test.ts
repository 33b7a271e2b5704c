import { expect, test } from 'vitest'
import { renderPaper } from './index.ts'
import { pageHeight, points } from './pdf/geometry.ts'
import { printerTestPage, shiftedCopy } from './print-copy.ts'
import { readPdfText } from './read-back/pdf-text.ts'
import { createdAt, template, testFonts } from './testing/fixtures.ts'
import { neighbours } from './testing/sample-views.ts'

async function paper(): Promise<Uint8Array> {
  const input = { template: template('acceptance-register'), view: neighbours, code: undefined, createdAt }
  return (await renderPaper(input, testFonts())).pdf
}

/** Where each piece of text stands on the first page, in points from the lower left. */
async function places(pdf: Uint8Array) {
  const [page] = await readPdfText(new Uint8Array(pdf))
  return (page?.pieces ?? []).map(({ text, x, y }) => ({ text, x, y }))
}

test.each([
  [3, 0],
  [-2.5, 4],
  [0, -10],
])('the print copy stands %d mm to the right and %d mm down, with all its text', async (right, down) => {
  const pdf = await paper()
  const [before, after] = [await places(pdf), await places(await shiftedCopy(pdf, { right, down }))]
  expect(after.map((piece) => piece.text)).toEqual(before.map((piece) => piece.text))
  before.forEach((piece, index) => {
    expect((after[index]?.x ?? 0) - piece.x).toBeCloseTo(points(right), 1)
    expect((after[index]?.y ?? 0) - piece.y).toBeCloseTo(-points(down), 1)
  })
})

test('without an offset it is the very file', async () => {
  const pdf = await paper()
  expect(await shiftedCopy(pdf, { right: 0, down: 0 })).toBe(pdf)
})

test('the test page moves with the offset, so that the next print shows whether it was right', async () => {
  const [plain, moved] = [
    await places(await printerTestPage({ right: 0, down: 0 })),
    await places(await printerTestPage({ right: 2, down: 1 })),
  ]
  expect(plain.map((piece) => piece.text)).toContain('30')
  expect((moved[0]?.x ?? 0) - (plain[0]?.x ?? 0)).toBeCloseTo(points(2), 1)
  expect(plain.every(({ y }) => y > 0 && y < pageHeight)).toBe(true)
})
