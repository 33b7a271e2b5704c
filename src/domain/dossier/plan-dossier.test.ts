import { describe, expect, it } from 'vitest'
import type { BusinessDate, Id } from '../values/brands.ts'
import { FILED_KINDS, filedPosition, filedTitle, occursOnce } from './paper-order.ts'
import { type FiledItem, type FiledPaper, pageRange, planDossier } from './plan-dossier.ts'

const item = (id: string, kind: string, more: Partial<FiledItem> = {}): FiledItem => ({
  attachmentId: id as Id,
  kind,
  role: 'scan',
  title: filedTitle(kind),
  pages: 1,
  addedAt: `2026-11-0${id.length}`,
  ...more,
})
const original = (id: string, kind: string, paperId: string, more: Partial<FiledItem> = {}) =>
  item(id, kind, { role: 'original', paperId: paperId as Id, ...more })
const paper = (paperId: string, slot: string): FiledPaper => ({ paperId: paperId as Id, slot })
const planned = (items: readonly FiledItem[], papers: readonly FiledPaper[]) =>
  planDossier(items, papers).map((entry) => [
    entry.items.map((one) => one.attachmentId).join('+'),
    pageRange(entry),
    entry.unsigned,
  ])

describe('planDossier (mediation.md 3.2 item 2)', () => {
  it('orders as 卷内目录 does, whatever order things came in', () => {
    const kinds = Object.keys(FILED_KINDS)
    const entries = planDossier(
      kinds.toReversed().map((kind) => item(kind, kind)),
      [],
    )
    expect(entries.map((entry) => entry.kind)).toEqual(kinds)
    expect(entries.map((entry) => entry.from)).toEqual(kinds.map((_, index) => index + 1))
    expect(filedPosition('something-new')).toBe(kinds.length)
  })

  it.each([
    [
      'the signed scan, not the print',
      [original('o', 'application', 'p', { pages: 2 }), item('ss', 'application', { paperId: 'p' as Id })],
      [paper('p', 'application')],
      [['ss', '1', false]],
    ],
    [
      'all scans of one paper as one row',
      [item('bb', 'application', { paperId: 'p' as Id }), item('a', 'application', { paperId: 'p' as Id })],
      [paper('p', 'application')],
      [['a+bb', '1—2', false]],
    ],
    [
      'of two prints the newer',
      [original('a', 'application', 'p'), original('bb', 'application', 'q', { pages: 3 })],
      [paper('p', 'application'), paper('q', 'application')],
      [['bb', '1—3', true]],
    ],
    [
      'a scan of the earlier print before the newer print',
      [item('aa', 'application', { paperId: 'p' as Id }), original('bbb', 'application', 'q')],
      [paper('p', 'application'), paper('q', 'application')],
      [['aa', '1', false]],
    ],
    [
      'a scan that names no print in its place',
      [original('a', 'rights-notice', 'p'), item('bb', 'rights-notice')],
      [paper('p', 'rights-notice')],
      [['bb', '1', false]],
    ],
    [
      'the records of two sessions, each',
      [original('a', 'mediation-record', 'p'), original('bb', 'mediation-record', 'q', { pages: 2 })],
      [paper('p', 'mediation-record:1'), paper('q', 'mediation-record:2')],
      [
        ['a', '1', true],
        ['bb', '2—3', true],
      ],
    ],
    [
      'each piece of evidence',
      [item('a', 'evidence'), item('bb', 'evidence')],
      [],
      [
        ['a', '1', false],
        ['bb', '2', false],
      ],
    ],
  ])('takes %s', (_, items, papers, expected) => {
    expect(planned(items, papers)).toEqual(expected)
  })

  it('puts the sessions in the order of their days, not of their printing', () => {
    const late = original('a', 'mediation-record', 'p', { date: '2026-11-09' as BusinessDate })
    const early = original('bb', 'mediation-record', 'q', { date: '2026-11-02' as BusinessDate })
    expect(planned([late, early], [paper('p', 'x:1'), paper('q', 'x:2')]).map(([ids]) => ids)).toEqual([
      'bb',
      'a',
    ])
  })

  it('an empty file is an empty plan', () => {
    expect(planDossier([], [])).toEqual([])
  })

  it('knows which kinds a file holds once', () => {
    expect(['application', 'written-agreement', 'withdrawal'].every(occursOnce)).toBe(true)
    expect(['mediation-record', 'evidence', 'something-new'].some(occursOnce)).toBe(false)
  })
})

/** Issue 3.2: an archived file may still be under performance; later receipts enter as 补充材料. */
describe('what comes after 归档', () => {
  const before = [
    item('agreement', 'written-agreement', { pages: 2, addedAt: '2026-11-01' }),
    original('print', 'mediation-record', 'p', { addedAt: '2026-11-01' }),
    item('visit', 'return-visit', { addedAt: '2026-11-01' }),
  ]
  const after = [
    item('scan', 'mediation-record', { paperId: 'p' as Id, addedAt: '2026-11-24' }),
    item('receipt', 'performance-proof', { addedAt: '2026-11-23' }),
    item('application', 'application', { addedAt: '2026-11-25' }),
  ]
  const papers = [paper('p', 'mediation-record')]
  const rows = (items: readonly FiledItem[]) =>
    planDossier(items, papers, '2026-11-20').map((entry) => [
      entry.items.map((one) => one.attachmentId).join('+'),
      pageRange(entry),
      entry.supplement,
    ])

  it('follows in the order it came, numbered on; the pages before stay as they were', () => {
    const closed = rows(before)
    expect(closed).toEqual([
      ['print', '1', false],
      ['agreement', '2—3', false],
      ['visit', '4', false],
    ])
    expect(rows([...after, ...before])).toEqual([
      ...closed,
      ['receipt', '5', true],
      ['scan', '6', true],
      ['application', '7', true],
    ])
  })

  it('nothing is late in a file that was never closed', () => {
    expect(planDossier([...after, ...before], papers).some((entry) => entry.supplement)).toBe(false)
  })
})
