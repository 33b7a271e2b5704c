import { expect, it } from 'vitest'
import { notNamed } from './not-named.ts'

const page = (count: number, total = count) => ({
  rows: Array.from({ length: count }, (_, index) => ({ id: `c${index}` })),
  total,
})
const line = (caseId: string) => ({ caseId })

it.each([
  ['each once', page(3), [line('c1'), line('c1')], ['c0', 'c2'], false],
  ['all are due', page(1), [line('c0')], [], false],
  ['eight at most', page(9), [], ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'], true],
  [
    'the due ones leave their room to others',
    page(9),
    [line('c0')],
    ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'],
    false,
  ],
  ['more than one page of the list', page(2, 60), [line('c0')], ['c1'], true],
])('%s', (_, given, lines, ids, more) => {
  const found = notNamed(given, lines)
  expect(found.rows.map((row) => row.id)).toEqual(ids)
  expect(found.more).toBe(more)
})
