import { describe, expect, it } from 'vitest'
import type { Id } from '../values/brands.ts'
import type { CaseRecord } from './case-record.ts'
import { checklistOf, missingPapers, requiredPaperKinds } from './checklist.ts'
import type { PaperFacts } from './facts/input.ts'
import type { Move } from './moves.ts'
import { agreementOf, day, idOf, moveOf, sampleRecord } from './testing/sample-record.ts'

const register = moveOf({ type: 'register', on: day('2026-01-05') })
const accept = moveOf({ type: 'accept', on: day('2026-01-05'), initiative: 'application' })
const begin = moveOf({ type: 'begin', on: day('2026-01-06') })
const close = moveOf({ type: 'close-agreed', on: day('2026-01-21') })
const terminate = moveOf({ type: 'terminate', on: day('2026-01-21'), ground: 'failed', channelsTold: true })
const withdraw = moveOf({ type: 'withdraw', on: day('2026-01-21'), byPartyIds: [], reason: '和解' })
const decline = moveOf({ type: 'decline', on: day('2026-01-06'), ground: 'taken', channels: ['police'] })

const oral = { agreement: agreementOf() }
const written = { agreement: agreementOf({ form: 'written' }) }
const ACCEPTED = ['application', 'rights-notice', 'id-proof']

/** 卷内目录, mediation.md 3.2 item 2 with R23: 必须 by how the case ended. */
describe('what a file must hold', () => {
  it.each<[string, readonly Move[], Partial<CaseRecord>, readonly string[]]>([
    ['registered', [register], {}, []],
    ['declined', [register, decline], {}, ['application', 'decline-notice']],
    ['withdrawn before acceptance', [register, withdraw], {}, ['withdrawal']],
    ['withdrawn before mediation', [register, accept, withdraw], {}, [...ACCEPTED, 'withdrawal']],
    [
      'withdrawn after it began',
      [register, accept, begin, withdraw],
      {},
      [...ACCEPTED, 'mediation-record', 'withdrawal'],
    ],
    [
      'terminated',
      [register, accept, begin, terminate],
      {},
      [...ACCEPTED, 'mediation-record', 'termination-notice'],
    ],
    [
      'settled in writing',
      [register, accept, begin, close],
      written,
      [...ACCEPTED, 'mediation-record', 'written-agreement'],
    ],
    // 一案一表: the register stands for the record
    ['settled orally', [register, accept, begin, close], oral, [...ACCEPTED, 'oral-agreement-register']],
  ])('%s', (_, moves, fields, expected) => {
    const record = sampleRecord({ moves, ...fields })
    expect(requiredPaperKinds(record).map(([first]) => first)).toEqual(expected)
  })

  it('按需: 封底, 卷宗情况说明 and, where a court may be asked, 司法确认材料', () => {
    const asNeeded = (fields: Partial<CaseRecord>) =>
      checklistOf(sampleRecord({ moves: [register, accept, begin, close], ...fields }), [], [])
        .filter((line) => line.need === 'if-needed')
        .map((line) => line.paperKind)
    expect(asNeeded(written)).toEqual(expect.arrayContaining(['confirmation', 'dossier-note', 'back-cover']))
    expect(asNeeded({ ...written, specialProcedure: 'court-entrusted-ordinary' })).not.toContain(
      'confirmation',
    )
  })
})

const scan = (of?: string, more: Partial<PaperFacts> = {}): PaperFacts => ({
  kind: 'mediation-record',
  scannedOn: day('2026-01-20'),
  paperId: of === undefined ? undefined : idOf(`print of ${of}`),
  sessionId: of as Id | undefined,
  pages: 2,
  ...more,
})
const print = (of: string, pages = 2): PaperFacts => ({
  ...{ kind: 'mediation-record', printedOn: day('2026-01-10'), copies: 1, pages },
  ...{ paperId: idOf(`print of ${of}`), sessionId: idOf(of) },
})

/** 多次调解＝多份记录 (mediation.md 3.2): one signed record says nothing of the other sessions. */
describe('the record of each session', () => {
  const record = sampleRecord({ moves: [register, accept, begin, terminate] })
  const lineOf = (papers: readonly PaperFacts[], sessions: readonly string[], of: CaseRecord = record) =>
    checklistOf(of, papers, sessions.map(idOf)).find((line) => line.paperKind === 'mediation-record')
  const three = ['一', '二', '三']

  it.each<[string, readonly PaperFacts[], readonly string[], string, string]>([
    ['none', [], three, 'missing', '还没有。'],
    ['printed only', three.map((of) => print(of)), three, 'missing', '已打印，签好的扫描件还没有归入。'],
    ['one of three', [scan('一')], three, 'missing', '共 3 次调解，只归入 1 份记录，还缺 2 份。'],
    ['both sides of one', [scan('一'), scan('一')], three, 'missing', '只归入 1 份记录，还缺 2 份。'],
    ['that of a voided one too', [scan('一'), scan('作废的')], three, 'missing', '只归入 1 份记录'],
    ['each', three.map((of) => scan(of)), three, 'present', '已在卷：共 3 次调解，归入 3 份。'],
    ['one by hand', [scan('一'), scan('三'), scan()], three, 'present', '已在卷：共 3 次调解'],
    ['the only one', [scan('一')], ['一'], 'present', '已在卷。'],
    ['by hand, and no session entered (补录)', [scan()], [], 'present', '已在卷。'],
  ])('%s', (_, papers, sessions, state, sentence) => {
    const line = lineOf(papers, sessions)
    expect(line?.state).toBe(state)
    expect(line?.sentence).toContain(sentence)
  })

  it('part of them, with the reason why the others lack', () => {
    const missingPaperReasons = [{ paperKind: 'mediation-record', reason: '第二次没有记录' }]
    expect(lineOf([scan('一')], three, { ...record, missingPaperReasons })?.state).toBe('explained')
  })
})

/** D1: part of a signed paper is not the paper; said, and no bar to 归档. */
describe('fewer pages than the print', () => {
  const record = sampleRecord({ moves: [register, accept, begin, terminate] })
  it.each<[string, readonly PaperFacts[], string]>([
    ['one page of two', [print('一'), scan('一', { pages: 1 })], 'partial'],
    ['page by page', [print('一'), scan('一', { pages: 1 }), scan('一', { pages: 1 })], 'present'],
    [
      'printed again, and that one whole',
      [
        print('一'),
        scan('一', { pages: 1 }),
        { ...print('一'), paperId: idOf('again') },
        scan('一', { paperId: idOf('again') }),
      ],
      'present',
    ],
    ['by hand', [print('一'), scan(undefined, { pages: 1 })], 'present'],
  ])('%s', (_, papers, state) => {
    const lines = checklistOf(record, papers, [idOf('一')])
    const line = lines.find((each) => each.paperKind === 'mediation-record')
    expect(line?.state).toBe(state)
    if (state === 'partial') expect(line?.sentence).toContain('打印 2 页，扫描件只有 1 页')
    expect(missingPapers(line ? [line] : [])).toBe(0)
  })
})
