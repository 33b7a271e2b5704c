import { describe, expect, it } from 'vitest'
import { copiedWords, tableAsTsv, tsvCell } from './copy-table.ts'

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

it.each([
  [true, false, '已复制 50 行，到 WPS 里粘贴即可。'],
  [true, true, '已复制 50 行，到 WPS 里粘贴即可。后面没有列出的不在内，要的话先点“再看后面的”。'],
  [false, true, '没有复制成。请再点一次；仍不行时，选中表格按 Ctrl+C。'],
])('copied %s, with more %s: says what is on the clipboard', (done, more, words) => {
  expect(copiedWords(done, { rows: 50, more })).toBe(words)
})
