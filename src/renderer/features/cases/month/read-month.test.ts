import { describe, expect, it } from 'vitest'
import type { BusinessDate } from '#domain/values/brands.ts'
import { gapsOf, toRows } from './month-value.ts'
import { readMonth } from './read-month.ts'

const words = {
  kinds: [
    { value: '01', label: '婚姻家庭' },
    { value: '02', label: '邻里' },
    { value: '10', label: '拖欠农民工工资' },
    { value: '11', label: '其他劳动争议' },
  ],
  mediators: [
    { value: 'm1', label: '周德厚' },
    { value: 'm2', label: '吴明' },
  ],
  today: '2026-11-23' as BusinessDate,
}
const read = (...lines: string[]) => readMonth(lines.join('\n'), words)

describe('a sheet pasted from a 登记簿', () => {
  it('in the order of the page', () => {
    const [line] = read(
      '2026-10-8\t王芳、王丽\t李强\t邻里纠纷\t排水沟\t调成，已履行\t赔200元\t200\t周德厚\t12',
    )
    expect(line).toMatchObject({
      on: '2026-10-08',
      applicants: '王芳、王丽',
      respondents: '李强',
      kind18: '02',
      summary: '排水沟',
      result: 'performed',
      content: '赔200元',
      amount: 20000,
      mediatorId: 'm1',
      paperSeq: '12',
      unread: [],
    })
  })

  it('in the order of its own headings, with its own number', () => {
    const [line] = read(
      '编号\t被申请人\t申请人\t类别\t日期',
      '河湾民调〔2026〕7号\t李强\t王芳\t婚姻\t10.8',
      '',
    )
    expect(line).toMatchObject({
      paperSeq: '7',
      respondents: '李强',
      applicants: '王芳',
      kind18: '01',
      on: '2026-10-08',
    })
  })

  it.each([
    ['调解成功', undefined],
    ['达成协议，未履行', 'agreed'],
    ['当场履行', 'performed'],
    ['调解不成', 'failed'],
    ['转法院', undefined],
  ])('结果 %s is %s', (cell, result) => {
    const [line] = read(`结果\t申请人\t被申请人\n${cell}\t王芳\t李强`)
    expect(line?.result).toBe(result)
    expect(line?.unread).toEqual(result === undefined ? [cell] : [])
  })

  it('what can’t be read stays in sight: a day, a kind of two meanings, a stranger, a column more', () => {
    const [line] = read('上月底\t王芳\t李强\t其他\t\t\t\t约二百\t孙七\t\t备注')
    expect(line?.unread).toEqual(['上月底', '约二百', '孙七', '备注'])
    expect(gapsOf(line ? [line] : [])).toEqual([
      { path: 'rows.0.on', sentence: '还没有填：日期、结果、协议内容（没有调成的写原因）、调解员' },
    ])
  })

  it('a whole line goes as it is meant', () => {
    const lines = read('10.8\t王芳\t李强、李明\t邻里\t\t当场履行\t和好\t\t吴明')
    expect(gapsOf(lines)).toEqual([])
    expect(toRows(lines, () => '邻里')).toEqual([
      {
        id: lines[0]?.key,
        on: '2026-10-08',
        applicants: ['王芳'],
        respondents: ['李强', '李明'],
        kind18: '02',
        title: '王芳与李强、李明邻里纠纷',
        result: 'performed',
        content: '和好',
        payer: 'respondent',
        mediatorIds: ['m2'],
      },
    ])
  })
})
