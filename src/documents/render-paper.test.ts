import { describe, expect, it } from 'vitest'
import { MissingGlyphError, missingGlyphs, renderPaper } from './index.ts'
import { createdAt, smallTemplate, template, templateIds, testFonts } from './testing/fixtures.ts'
import { neighbours, oldDebt, wages } from './testing/sample-views.ts'

const code = '7K3M9QX2TP4R'

describe('papers as PDF', () => {
  // renderPaper reads each file back and throws when anything of the model is lost.
  it.each(templateIds())('%s holds all its text, filled and blank', async (id) => {
    const filled = await renderPaper(
      { template: template(id), view: neighbours, code, createdAt },
      testFonts(),
    )
    const blank = await renderPaper(
      { template: template(id), view: {}, code: undefined, createdAt },
      testFonts(),
    )
    expect([filled.pages, blank.pages].every((pages) => pages >= 1 && pages <= 2)).toBe(true)
  })

  it('eighteen applicants and a minor with a guardian', async () => {
    const many = await renderPaper(
      { template: template('written-agreement'), view: wages, code, createdAt },
      testFonts(),
    )
    expect(many.model.texts).toContain('被申请人青石镇宏发砂石有限公司的委托代理人 孙律正：')
    const minor = await renderPaper(
      { template: template('written-agreement'), view: oldDebt, code, createdAt },
      testFonts(),
    )
    expect(minor.pages).toBe(2)
    expect(many.pages).toBe(6)
  })

  it('is the same to the byte when made again', async () => {
    const input = { template: template('mediation-record'), view: neighbours, code, createdAt }
    const first = await renderPaper(input, testFonts())
    const second = await renderPaper(input, testFonts())
    expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true)
  })

  it('prints rare characters and names the one no font has', async () => {
    const form = smallTemplate([{ block: 'prose', text: '{{caseTitle}}' }])
    const good = await renderPaper(
      { template: form, view: { caseTitle: '𬍛㛃䶮𫖯𠅤㸆堃喆昇龑𬭎' }, code, createdAt },
      testFonts(),
    )
    expect(good.pages).toBe(1)
    const bad = renderPaper({ template: form, view: { caseTitle: '张😀三' }, code, createdAt }, testFonts())
    await expect(bad).rejects.toThrow(MissingGlyphError)
    await expect(bad).rejects.toMatchObject({ characters: ['😀'] })
    expect(missingGlyphs('张😀三\n𠅤☎', testFonts())).toEqual(['😀'])
  })

  it('a text longer than a page runs on in its cell, in a row with a label too', async () => {
    const long = '张守信因排水沟被堵、雨水倒灌自家院墙，与彭建国发生争执。'.repeat(60)
    const view = { ...neighbours, summary: long, visit: { ...neighbours.visit, risk: long, account: long } }
    for (const id of ['application', 'acceptance-register', 'return-visit']) {
      const paper = await renderPaper({ template: template(id), view, code, createdAt }, testFonts())
      expect(paper.pages).toBeGreaterThanOrEqual(2)
    }
  })

  it('a word wider than the page is cut, not run off it', async () => {
    const form = smallTemplate([{ block: 'text', field: 'summary', lines: 3 }])
    const view = { summary: `账号${'A1'.repeat(120)}，长文。${'无空格的长句子'.repeat(300)}` }
    const paper = await renderPaper({ template: form, view, code, createdAt }, testFonts())
    expect(paper.pages).toBeGreaterThan(2)
  })
})
