import { createRouterClient } from '@orpc/server'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { SessionRecord } from '#domain/cases/session-record.ts'
import type { BusinessDate, Id, Instant } from '#domain/values/brands.ts'
import { fen } from '#domain/values/money.ts'
import { guardedContract } from '../../api/procedures.ts'
import { attachmentHandlers } from '../../attachments/handlers.ts'
import { caseHandlers } from '../../cases/handlers.ts'
import { newId } from '../../desk/clock.ts'
import type { Desk } from '../../desk/desk.ts'
import { caseKind, sessionKind } from '../../records/kinds/cases.ts'
import { readRecord, runWork } from '../../records/work.ts'
import { samplePerson } from '../../testing/sample-case.ts'
import type { TestRoom } from '../../testing/test-room.ts'
import { paperHandlers } from '../handlers.ts'

export const day = (text: string) => text as BusinessDate

/** The procedures as a screen calls them: through the door, with the contract's schemas on both sides. */
export function screenOf(desk: Desk) {
  const os = guardedContract(desk)
  return createRouterClient({
    papers: paperHandlers(os.papers, desk),
    attachments: attachmentHandlers(os.attachments, desk),
    cases: caseHandlers(os.cases, desk),
  })
}

export interface WholeCase {
  readonly caseId: Id
  readonly sessionId: Id
  readonly visitId: Id
  readonly partyIds: readonly Id[]
}

/** Case 1 of mediation.md 7: neighbours and a blocked drain, from application to return visit, closed and filed. */
export function saveWholeCase(room: TestRoom, more: Partial<CaseRecord> = {}): WholeCase {
  const frame = room.desk.frame()
  const [caseId, sessionId, visitId] = [newId(), newId(), newId()]
  const mediatorId = room.addMediator('李德明')
  const applicant = samplePerson('彭建国', 'applicant', {
    document: { kind: 'id-card', number: '379999198001010032' },
    sex: 'male',
    birthDate: day('1980-01-01'),
    ethnicity: '汉族',
    phone: '13800000011',
    address: '红石镇东河村三组12号',
  })
  const respondent = samplePerson('张守信', 'respondent', {
    phone: '13800000022',
    address: '红石镇东河村三组13号',
  })
  const move = (on: string) => ({
    id: newId(),
    on: day(on),
    enteredAt: frame.at,
    enteredBy: room.adminId,
    exceptions: [],
  })
  const [committeeId] = room.committeeIds
  if (!committeeId) throw new Error('a room has a committee')
  const record: CaseRecord = {
    committeeId,
    origin: 'live',
    number: { year: 2026, seq: 7, text: '红石民调〔2026〕7号' },
    matterKind: 'people',
    source: 'police',
    sourceDetail: '红石派出所',
    kind18: '02',
    tags: [],
    occurredOn: day('2026-10-28'),
    place: '红石镇东河村三组',
    title: '彭建国与张守信邻里通行纠纷',
    summary: '张守信因排水沟被堵，用砖墙堵住两家之间唯一的通道。',
    requests: ['请求拆除砖墙，恢复通行'],
    open: true,
    sensitive: false,
    accessAccountIds: [],
    screening: { takenElsewhere: 'no', reservedByLaw: false },
    parties: [applicant, respondent],
    notice: { givenOn: day('2026-11-03'), how: 'written', personalData: true },
    mediators: [
      { mediatorId, name: '李德明', role: 'lead', chosenBy: 'parties', assignedOn: day('2026-11-03') },
    ],
    moves: [
      { type: 'register', ...move('2026-11-03') },
      { type: 'accept', initiative: 'application', ...move('2026-11-03') },
      { type: 'begin', ...move('2026-11-04') },
      { type: 'close-agreed', ...move('2026-11-04') },
      { type: 'establish-file', by: '张敏', ...move('2026-11-20') },
    ],
    agreement: {
      form: 'written',
      scope: 'all',
      betweenPartyIds: [applicant.id, respondent.id],
      facts: '张守信两次用砖墙堵住唯一的通道；彭建国家屋后排水沟堵塞。',
      disputes: '通道应否恢复，院墙根的损失由谁承担。',
      responsibilities: '双方各有责任。',
      duties: [
        {
          id: newId(),
          kind: 'money',
          debtorPartyIds: [applicant.id],
          creditorPartyIds: [respondent.id],
          liability: 'joint',
          what: '院墙根修补费',
          amount: fen(20_000),
          when: { kind: 'by', date: day('2026-11-30') },
          how: { kind: 'cash' },
        },
      ],
      extraClauses: ['双方就本纠纷不再有其他争议。'],
      agreedOn: day('2026-11-04'),
    },
    signings: [
      {
        id: newId(),
        paperKind: 'written-agreement',
        role: 'party',
        signerId: applicant.id,
        how: ['signature'],
        on: day('2026-11-04'),
        enteredAt: frame.at as Instant,
      },
    ],
    receipts: [],
    urgings: [],
    visits: [
      {
        id: visitId,
        on: day('2026-11-20'),
        by: '李德明',
        how: 'visit',
        partyIds: [applicant.id],
        satisfied: 'yes',
        outcome: 'performed',
        detail: '通道畅通。',
      },
    ],
    retention: 'short',
    missingPaperReasons: [{ paperKind: 'id-proof', reason: '当事人未带身份证，已电话核对' }],
    ...more,
  }
  const session: SessionRecord = {
    caseId,
    heldOn: day('2026-11-04'),
    from: '09:30',
    to: '11:20',
    place: '第一调解室',
    mode: 'together',
    presentPartyIds: [applicant.id, respondent.id],
    invited: [{ name: '陈立', capacity: '网格员', partiesConsented: true }],
    mediatorIds: [mediatorId],
    recorder: '王晓芸',
    entries: [{ speaker: '调解员', text: '今天就通道和排水的事调解。' }, { text: '双方同意二百元。' }],
    result: 'settled',
  }
  runWork(frame, 'cases.register', (work) => {
    work.save(caseKind, caseId, record)
    work.save(sessionKind, sessionId, session)
  })
  return { caseId, sessionId, visitId, partyIds: [applicant.id, respondent.id] }
}

export function changeRecord(room: TestRoom, caseId: Id, change: (record: CaseRecord) => CaseRecord): void {
  const stored = readRecord(room.desk.room.db, caseKind, caseId)
  if (!stored) throw new Error('no such case')
  runWork(room.desk.frame(), 'cases.saveFacts', (work) =>
    work.save(caseKind, caseId, change(stored.data), { base: stored.revision }),
  )
}

export function auditActions(room: TestRoom): readonly string[] {
  return room.desk.room.db
    .prepare<[], { action: string }>('SELECT action FROM audit ORDER BY sequence')
    .all()
    .map((row) => row.action)
}

/** A one-pixel PNG. */
export const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
