import { expect, test } from 'vitest'
import { isBytes, isCopies, isFileKind, safeFileName } from './arguments.ts'

test.each([
  ['张三与李四〔2026〕1号.pdf', '张三与李四〔2026〕1号.pdf'],
  ['..\\..\\Windows\\a.pdf', '_.._Windows_a.pdf'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['a:b*c?"<>|.pdf', 'a_b_c_____.pdf'],
  ['  . ', '文书'],
  ['', '文书'],
])('file name %j becomes %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

test('a kind of file is a label and plain extensions', () => {
  expect(isFileKind({ label: '扫描件', extensions: ['pdf', 'jpg'] })).toBe(true)
  for (const extensions of [['*'], ['../x'], [''], [1], 'pdf', undefined]) {
    expect(isFileKind({ label: 'x', extensions })).toBe(false)
  }
})

test('bytes are bytes, and some', () => {
  expect([isBytes(new Uint8Array([1])), isBytes(new Uint8Array()), isBytes('x'), isBytes(null)]).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test.each([
  [1, true],
  [200, true],
  [0, false],
  [201, false],
  [1.5, false],
  ['3', false],
  [undefined, false],
])('%j copies: %s', (value, ok) => {
  expect(isCopies(value)).toBe(ok)
})
