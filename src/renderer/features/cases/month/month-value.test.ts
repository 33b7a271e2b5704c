import { expect, it } from 'vitest'
import type { BusinessDate } from '#domain/values/brands.ts'
import { blankLine, missingIn } from './month-value.ts'

const whole = {
  ...blankLine(),
  on: '2026-10-08' as BusinessDate,
  applicants: '王芳',
  respondents: '李强',
  kind18: '02',
  result: 'performed' as const,
  content: '当场付清。',
  mediatorId: 'm',
}

/** Whose ledger it is, and how its cases came, nobody says but the clerk. */
it.each([
  ['nothing', 'c', 's', [whole], []],
  ['the committee', '', 's', [whole], ['committeeId']],
  ['the source', 'c', '', [whole], ['source']],
  ['the committee and any line', '', 's', [], ['committeeId', 'rows']],
  ['a mediator', 'c', 's', [whole, { ...whole, mediatorId: undefined }], ['rows.1.mediatorIds']],
])('lacks %s', (_, committeeId, source, lines, paths) => {
  expect(missingIn({ committeeId, source }, lines).map((gap) => gap.path)).toEqual(paths)
})
