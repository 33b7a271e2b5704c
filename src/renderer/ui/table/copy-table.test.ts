import { describe, expect, it } from 'vitest'
import { tableAsTsv, tsvCell } from './copy-table.ts'

describe('a table for WPS', () => {
  it.each([
    ['李某', '李某'],
    ['一\t二\r\n三', '一 二 三'],
    ['=1+1', "'=1+1"],
    ['@x', "'@x"],
    ['-35,600.00', '-35,600.00'],
    ['-他', "'-他"],
  ])('cell %j', (text, expected) => {
    expect(tsvCell(text)).toBe(expected)
  })

  it('has a head and a line a row', () => {
    const columns = [
      { key: 'a', title: '姓名', render: (row: { a: string }) => row.a },
      { key: 'b', title: '状态', render: () => null, text: () => '在办' },
    ]
    expect(tableAsTsv(columns, [{ a: '李某' }])).toBe('姓名\t状态\r\n李某\t在办')
  })
})
