import { describe, expect, it } from 'vitest'
import type { BusinessDate } from '#domain/values/brands.ts'
import { stagesOf } from './stages.ts'

const on = '2026-11-23' as BusinessDate
const line = (view: Parameters<typeof stagesOf>[0]) =>
  stagesOf(view)
    .map((stage) => `${stage.name}:${stage.mark}`)
    .join(' ')

describe('stagesOf', () => {
  it.each([
    [
      'registered',
      undefined,
      'none',
      'none',
      '登记:here 受理:ahead 调解:ahead 结案:ahead 履行:ahead 归档:ahead',
    ],
    [
      'suspended',
      undefined,
      'none',
      'none',
      '登记:done 受理:done 中止:here 结案:ahead 履行:ahead 归档:ahead',
    ],
    [
      'closed',
      'agreed',
      'performing',
      'none',
      '登记:done 受理:done 调解:done 达成协议:done 履行中:here 归档:ahead',
    ],
    [
      'closed',
      'agreed',
      'performing',
      'archived',
      '登记:done 受理:done 调解:done 达成协议:done 履行中:here 归档:done',
    ],
    [
      'closed',
      'agreed',
      'not-in-force',
      'none',
      '登记:done 受理:done 调解:done 达成协议:done 尚未生效:here 归档:ahead',
    ],
    ['closed', 'terminated', 'none', 'none', '登记:done 受理:done 调解:done 终止:done 归档:here'],
    ['declined', undefined, 'none', 'none', '登记:done 不予受理:here 归档:ahead'],
  ] as const)('%s, %s, %s, %s', (procedure, outcome, performance, file, expected) => {
    expect(line({ procedure, outcome, performance, file, dates: { registeredOn: on } })).toBe(expected)
  })

  it('withdrawn before it was accepted is neither accepted nor mediated (人民调解法23)', () => {
    const view = { procedure: 'closed', outcome: 'withdrawn', performance: 'none', file: 'none' } as const
    expect(line({ ...view, dates: { registeredOn: on, closedOn: on } })).toBe('登记:done 撤回:done 归档:here')
    expect(line({ ...view, dates: { registeredOn: on, acceptedOn: on, closedOn: on } })).toContain(
      '受理:done',
    )
  })

  it('中止 stands with the day it began, not the day mediation did', () => {
    const view = { procedure: 'suspended', outcome: undefined, performance: 'none', file: 'none' } as const
    const dates = { begunOn: on, suspendedOn: '2026-11-24' as BusinessDate }
    expect(stagesOf({ ...view, dates }).find(({ name }) => name === '中止')?.on).toBe('2026-11-24')
  })
})
