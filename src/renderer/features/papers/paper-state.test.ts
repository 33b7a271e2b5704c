import { expect, it } from 'vitest'
import type { PaperOffer } from '#contract/features/papers.ts'
import type { Id, Instant } from '#domain/values/brands.ts'
import { paperState } from './paper-state.ts'

type Printed = PaperOffer['printed'][number]
const print = (more: Partial<Printed> = {}): Printed => ({
  ...{ paperId: 'p' as Id, code: 'C', at: '2026-11-20T00:00:00.000Z' as Instant, pages: 2 },
  ...{ sha256: '', copies: 3, scans: 0, scannedPages: 0, outdated: false },
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
])('%s', (_, given, word) => {
  expect(paperState(given).word).toBe(word)
})
