import { expect, it } from 'vitest'
import type { PaperOffer } from '#contract/features/papers.ts'
import type { Id, Instant } from '#domain/values/brands.ts'
import { paperState, scannedPrint } from './paper-state.ts'

type Printed = PaperOffer['printed'][number]
const print = (more: Partial<Printed> = {}): Printed => ({
  ...{ paperId: 'p' as Id, code: 'C', at: '2026-11-20T00:00:00.000Z' as Instant, pages: 2 },
  ...{ sha256: '', copies: 3, draft: false, scans: 0, scannedPages: 0, outdated: false },
  ...more,
})
const offer = (printed: Printed[], more: Partial<PaperOffer> = {}): PaperOffer => ({
  ...{ paperKind: 'written-agreement', title: '人民调解协议书', label: '', missing: [] },
  ...{ needsSigning: true, signers: [], printed },
  ...more,
})

/** D1: part of a signed paper is not the paper. */
it.each<[string, PaperOffer, string]>([
  ['nothing printed', offer([]), '未打印'],
  ['printed', offer([print()]), '已打印，待签'],
  ['all pages filed', offer([print({ scans: 1, scannedPages: 2 })]), '扫描件已归入'],
  ['one page of two filed', offer([print({ scans: 1, scannedPages: 1 })]), '打印 2 页，只归入 1 页'],
  ['of a voided print', offer([print({ scans: 1, scannedPages: 1, voided: '错' })]), '未打印'],
  ['only a draft, though nothing lacks by now', offer([print({ draft: true })]), '只打印过草稿'],
  ['a scan under a draft', offer([print({ draft: true, scans: 1, scannedPages: 2 })]), '只打印过草稿'],
  ['still only a draft', offer([print({ draft: true })], { draftOnly: '还缺协议内容' }), '只能打草稿'],
  ['a draft after the formal one', offer([print(), print({ draft: true, outdated: true })]), '已打印，待签'],
])('%s', (_, given, word) => {
  expect(paperState(given).word).toBe(word)
})

/** R13: a scan goes under the formal print; where only a draft was printed the backend is asked, and says no. */
it.each([
  ['nothing printed: written by hand', [], undefined],
  ['the newest formal one', [print({ paperId: 'a' as Id }), print({ paperId: 'b' as Id })], 'b'],
  [
    'not the draft beside it',
    [print({ paperId: 'a' as Id }), print({ paperId: 'd' as Id, draft: true })],
    'a',
  ],
  ['only a draft', [print({ paperId: 'd' as Id, draft: true })], 'd'],
  ['a voided draft', [print({ paperId: 'd' as Id, draft: true, voided: '错' })], undefined],
])('a scan, %s', (_, printed, paperId) => {
  expect(scannedPrint(offer(printed))?.paperId).toBe(paperId)
})
