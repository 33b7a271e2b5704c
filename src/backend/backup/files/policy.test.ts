import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextGenerationName, sequenceOf, timeStamp } from './generations.ts'
import { defaultKeepPolicy, generationsToKeep } from './policy.ts'

const dayMs = 86_400_000
const nameOn = (day: number, sequence: number) =>
  `${timeStamp(new Date(Date.UTC(2026, 0, 1, 4) + day * dayMs).toISOString())}-${String(sequence).padStart(4, '0')}`

describe('names', () => {
  it('are Shanghai time and a running number that no clock can turn back', () => {
    expect(timeStamp('2026-11-23T16:00:01.000Z')).toBe('20261124-000001')
    expect(nextGenerationName([], '2026-11-23T16:00:01.000Z')).toBe('20261124-000001-0001')
    const early = nextGenerationName(
      ['20261124-000001-0009', 'notes', '20201124-000001-9999'],
      '2019-01-01T00:00:00.000Z',
    )
    expect(early).toBe('20190101-080000-10000')
    expect(sequenceOf(early)).toBe(10000)
  })
})

describe('which generations stay', () => {
  it('three of a day, then the newest of each day, week and month', () => {
    const names = [nameOn(0, 1), nameOn(0, 2), nameOn(0, 3), nameOn(0, 4), nameOn(1, 5), nameOn(1, 6)]
    const keep = generationsToKeep(names, { latest: 1, daily: 2, weekly: 1, monthly: 1 })
    expect([...keep].sort()).toEqual([nameOn(0, 4), nameOn(1, 6)])
    expect(generationsToKeep(names, { latest: 3, daily: 1, weekly: 1, monthly: 1 }).size).toBe(3)
  })

  it('weeks begin on Monday: 2026-01-04 is a Sunday, 2026-01-05 a Monday', () => {
    const keep = generationsToKeep([nameOn(3, 1), nameOn(4, 2), nameOn(10, 3)], {
      latest: 1,
      daily: 0,
      weekly: 2,
      monthly: 0,
    })
    expect([...keep].sort()).toEqual([nameOn(3, 1), nameOn(10, 3)])
  })

  it('a year of daily backups, pruned each day, still reaches back twelve months', () => {
    let kept: readonly string[] = []
    for (let day = 0; day < 500; day++) {
      const names = [...kept, nameOn(day, day * 2 + 1), nameOn(day, day * 2 + 2)]
      const keep = generationsToKeep(names)
      kept = names.filter((name) => keep.has(name))
      expect(kept.length).toBeLessThanOrEqual(3 + 7 + 8 + 12)
    }
    const days = kept.map((name) => sequenceOf(name) ?? 0).map((sequence) => Math.floor((sequence - 1) / 2))
    expect(days.filter((day) => day >= 493)).toHaveLength(8)
    expect(Math.min(...days)).toBeLessThan(190)
    expect(new Set(kept.map((name) => name.slice(0, 6))).size).toBeGreaterThanOrEqual(12)
  })

  it('a clock a hundred years ahead removes nothing that a right clock would keep', () => {
    const names = Array.from({ length: 7 }, (_, day) => nameOn(day, day + 1))
    const keep = generationsToKeep([...names, nameOn(36_500, 8)])
    expect(keep.size).toBeGreaterThanOrEqual(7)
  })

  it('always keeps the newest, never invents, and pruning twice prunes nothing more', () => {
    const days = fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 80 })
    const policy = fc.record({ latest: fc.nat(4), daily: fc.nat(9), weekly: fc.nat(9), monthly: fc.nat(13) })
    fc.assert(
      fc.property(days, policy, (list, chosen) => {
        const names = list.map((day, index) => nameOn(day, index + 1))
        const keep = generationsToKeep(names, chosen)
        expect(keep.has(names.at(-1) ?? '')).toBe(true)
        expect([...keep].every((name) => names.includes(name))).toBe(true)
        expect([...generationsToKeep([...keep], chosen)].sort()).toEqual([...keep].sort())
      }),
    )
    expect(defaultKeepPolicy.latest).toBeGreaterThanOrEqual(1)
  })
})
