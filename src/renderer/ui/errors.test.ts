import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { readFailure } from './errors.ts'

const input = z.object({
  parts: z.number().int().min(2).max(120),
  days: z.number().positive(),
  name: z.string().min(1).max(30),
  lines: z.array(z.string()).max(2),
  named: z.number().max(9, '最多留 9 个号'),
  kind: z.enum(['a', 'b']),
})
const good = { parts: 2, days: 1, name: '甲', lines: [], named: 1, kind: 'a' }

/** What a person reads at the field, of what zod says of the input. */
function said(change: object): readonly string[] {
  const parsed = input.safeParse({ ...good, ...change })
  const error = new ORPCError('BAD_REQUEST', { data: { issues: parsed.error?.issues } })
  return readFailure(error).fields.map(({ path, sentence }) => `${path} ${sentence}`)
}

it.each<[object, string]>([
  [{ parts: 1 }, 'parts 最少 2'],
  [{ parts: 121 }, 'parts 最多 120'],
  [{ parts: 1.5 }, 'parts 请填写或更正这一项'],
  [{ days: 0 }, 'days 要大于 0'],
  [{ name: '' }, 'name 请填写这一项'],
  [{ name: '甲'.repeat(31) }, 'name 最多 30 个字'],
  [{ lines: ['一', '二', '三'] }, 'lines 最多 2 项'],
  [{ named: 10 }, 'named 最多留 9 个号'],
  [{ kind: 'c' }, 'kind 请填写或更正这一项'],
])('%o: %s', (change, sentence) => {
  expect(said(change)).toEqual([sentence])
})
