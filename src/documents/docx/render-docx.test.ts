import { describe, expect, it } from 'vitest'
import { renderDocx } from '../render-paper.ts'
import { template, templateIds } from '../testing/fixtures.ts'
import { neighbours, wages } from '../testing/sample-views.ts'
import { zipEntry } from '../testing/zip-entry.ts'

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((match) => match[1] ?? '')
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

describe('papers as DOCX', () => {
  it.each(
    templateIds().flatMap((id) => [
      [id, '1'],
      [id, '7'],
      [id, 'blank'],
    ]),
  )('%s of case %s has the model’s texts in its order', async (id, which) => {
    const view = which === '1' ? neighbours : which === '7' ? wages : {}
    const { docx, model } = await renderDocx({ template: template(id), view, code: '7K3M9QX2TP4R' })
    expect(textOf(zipEntry(docx, 'word/document.xml'))).toBe(model.texts.join(''))
  })

  it('keeps the signature rows together and inside the margins', async () => {
    const { docx } = await renderDocx({
      template: template('written-agreement'),
      view: neighbours,
      code: undefined,
    })
    const xml = zipEntry(docx, 'word/document.xml')
    const block = xml.slice(xml.indexOf('申请人 彭建国：') - 2000)
    expect(block.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThanOrEqual(5)
    expect(block).toContain('<w:keepNext/>')
    const widths = [...xml.matchAll(/<w:tblW [^>]*w:w="(\d+)"/g)].map((match) => Number(match[1]))
    const content = 11906 - Math.round(((28 + 24) * 1440) / 25.4)
    expect(Math.max(...widths)).toBeLessThanOrEqual(content + 1)
  })
})
