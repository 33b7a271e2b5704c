import { describe, expect, it } from 'vitest'
import { checkTemplate } from './check-template.ts'
import { smallTemplate, templateIds, templateJson } from './testing/fixtures.ts'

describe('templates', () => {
  it.each(templateIds())('%s is made of known blocks and fields', (id) => {
    expect(checkTemplate(templateJson(id))).toMatchObject({ ok: true, template: { id } })
  })

  it('the nine papers of the straight path are there', () => {
    expect(templateIds()).toEqual(
      expect.arrayContaining([
        'application',
        'acceptance-register',
        'rights-notice',
        'mediation-record',
        'written-agreement',
        'oral-agreement-register',
        'return-visit',
        'dossier-cover',
        'dossier-contents',
      ]),
    )
  })

  it.each([
    ['an unknown field', { block: 'prose', text: '{{party.shoeSize}}' }, '没有'],
    ['an unknown block', { block: 'script', text: 'x' }, '不认识'],
    ['a key that means nothing', { block: 'prose', text: 'x', colour: 'red' }, '不认识'],
    ['a condition that is none', { block: 'when', if: { kind: 'maybe' }, blocks: [] }, '不认识'],
    ['a list item outside its list', { block: 'prose', text: '{{party.name}}' }, '没有'],
  ])('refuses %s and says where', (_, block, message) => {
    const json = { ...smallTemplate([]), blocks: [{ block: 'title', text: '标题' }, block] }
    const checked = checkTemplate(json)
    expect(checked).toMatchObject({ ok: false, problems: [{ at: 'blocks[1]' }] })
    expect(JSON.stringify(checked)).toContain(message)
  })
})
