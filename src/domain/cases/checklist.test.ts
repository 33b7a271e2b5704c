import { describe, expect, it } from 'vitest'
import type { CaseRecord } from './case-record.ts'
import { checklistOf, requiredPaperKinds } from './checklist.ts'
import type { Move } from './moves.ts'
import { agreementOf, day, moveOf, sampleRecord } from './testing/sample-record.ts'

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
      checklistOf(sampleRecord({ moves: [register, accept, begin, close], ...fields }), [])
        .filter((line) => line.need === 'if-needed')
        .map((line) => line.paperKind)
    expect(asNeeded(written)).toEqual(expect.arrayContaining(['confirmation', 'dossier-note', 'back-cover']))
    expect(asNeeded({ ...written, specialProcedure: 'court-entrusted-ordinary' })).not.toContain(
      'confirmation',
    )
  })
})
