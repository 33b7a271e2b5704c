import { describe, expect, it } from 'vitest'
import { smallTemplate, template, templateIds } from '../testing/fixtures.ts'
import { neighbours, oldDebt } from '../testing/sample-views.ts'
import { interpret } from './interpret.ts'

describe('interpreter', () => {
  it('fills references and reports what is missing with the words a clerk knows', () => {
    const model = interpret(
      smallTemplate([
        {
          block: 'prose',
          text: '编号{{caseNumber}}，{{acceptedOn|date}}受理，{{source|3}}，{{recorder|=（未定）}}',
        },
        {
          block: 'repeat',
          over: 'parties',
          as: 'party',
          blocks: [{ block: 'note', text: '{{party.phone|2}}' }],
        },
      ]),
      { acceptedOn: neighbours.acceptedOn, parties: [{ name: '彭建国', phone: '138' }, { name: '张守信' }] },
    )
    expect(model.texts).toEqual(['编号＿＿＿＿＿＿，2026年1月3日受理，＿＿＿，（未定）', '138', '＿＿'])
    expect(model.missing).toEqual([
      { field: 'caseNumber', label: '案号' },
      { field: 'source', label: '案件来源' },
      { field: 'parties[1].phone', label: '张守信：联系方式' },
    ])
  })

  it('an unknown condition takes the ordinary branch, a known one its own', () => {
    const form = smallTemplate([
      {
        block: 'when',
        if: { kind: 'compare', fact: 'session.openness', op: '=', value: '不公开' },
        blocks: [{ block: 'note', text: '不公开' }],
        else: [{ block: 'note', text: '公开' }],
      },
    ])
    expect(interpret(form, {}).texts).toEqual(['公开'])
    expect(interpret(form, { session: { openness: '不公开' } }).texts).toEqual(['不公开'])
  })

  it('numbers clauses, keeps paragraphs and takes out what cannot be printed', () => {
    const model = interpret(
      smallTemplate([
        { block: 'clauses', over: 'agreement.clauses', numbering: 'chinese', blank: 2, lines: 1 },
      ]),
      { agreement: { clauses: ['第一条\r\n续行', '第二\u200B条\t完'] } },
    )
    expect(model.texts).toEqual(['一、第一条', '续行', '二、第二条 完'])
  })

  it('keeps a guardian beside the party and a place to sign for both', () => {
    const { texts } = interpret(template('written-agreement'), oldDebt)
    expect(texts).toContain('法定代理人')
    expect(texts).toContain('被申请人何小满的法定代理人 何阿土：')
    expect(texts.join('')).toContain('壹仟壹佰元整')
  })

  it.each(templateIds())('%s is complete from case 1 and all blank without facts', (id) => {
    const full = interpret(template(id), neighbours)
    const blank = interpret(template(id), {})
    expect(full.missing.filter(({ field }) => !field.startsWith('dossier.contents'))).toEqual([])
    expect(blank.missing.length).toBeGreaterThan(3)
    expect(blank.texts.join('')).not.toMatch(/undefined|彭建国|\{\{/)
  })
})
