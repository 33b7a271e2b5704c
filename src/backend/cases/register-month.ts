import { ORPCError } from '@orpc/server'
import type { MonthInput, MonthRow } from '#contract/schemas/month.ts'
import type { CaseMediator } from '#domain/cases/case-record.ts'
import type { Party, PartyKind } from '#domain/cases/party.ts'
import type { Id } from '#domain/values/brands.ts'
import { partsOf } from '#domain/values/dates.ts'
import type { Desk } from '../desk/desk.ts'
import type { EntryState } from '../records/entered-before.ts'
import { mediatorKind } from '../records/kinds/people.ts'
import { readRecord, runWork, type Work, type WorkFrame } from '../records/work.ts'
import { type FieldProblem, invalid, type Reason, refusal } from '../refuse.ts'
import { notOnPaper } from '../settings/numbers.ts'
import { refuseDateDoubt } from './change-case.ts'
import { dropDraft, type SettledInput, saveSettled } from './register-case.ts'
import { settledState } from './settled-before.ts'
import type { PaymentMade } from './settled-payment.ts'

/**
 * A1: a village's month as its 登记簿 has it. Every line goes through the same code as 先调后登; when one can't, none is
 * saved and each line says what it lacks, so that nothing is entered twice when the sheet is sent again. A line has the form's
 * own id: sent again after a lost answer it is there already, and what was added to the sheet meanwhile joins it.
 */
export async function registerMonth(desk: Desk, input: MonthInput) {
  refuseDateDoubt(desk)
  const frame = desk.frame()
  const states = input.rows.map((row) => rowState(frame, input, row))
  const known = input.rows.flatMap(({ id }, index) => (id && states[index] === 'same' ? [id] : []))
  const ids = known.length === input.rows.length ? known : saveRows(frame, input, states)
  await dropDraft(desk, input.draftKey)
  return { ids }
}

const LINE_OTHERWISE =
  '这一行上次已经登记为一件案子，没有再登记一次；这次改过的内容没有存进去。请到案件列表打开那件案子补改，再把这一行删去。'

function rowState(frame: WorkFrame, input: MonthInput, row: MonthRow): EntryState {
  return row.id === undefined ? 'new' : settledState(frame, row.id, () => settledOf(frame, input, row))
}

function saveRows(frame: WorkFrame, input: MonthInput, states: readonly EntryState[]): Id[] {
  return runWork(frame, 'cases.registerMonth', (work) => {
    const problems: FieldProblem[] = []
    const saved = input.rows.flatMap((row, index) => {
      const id = row.id ?? work.newId()
      if (states[index] === 'same') return [id]
      if (states[index] === 'other') {
        problems.push({ path: `rows.${index}`, sentence: LINE_OTHERWISE })
        return []
      }
      try {
        saveSettled(work, id, settledOf(work, input, row))
        return [id]
      } catch (error) {
        // Only what the line itself lacks is gathered; anything else ends the whole transaction as it is.
        problems.push(...problemsOf(error, index, () => numberSentence(work, input, row)))
        return []
      }
    })
    if (problems.length > 0) {
      const lines = new Set(problems.map((problem) => problem.path.split('.')[1])).size
      throw refusal('INVALID', {
        data: { fields: problems },
        message: `有 ${lines} 行要更正，整张表还没有登记，录入的都在。请看标出的行。`,
      })
    }
    return saved
  })
}

/** One way out for all lines of a year: the last number of the sheet decides where the program's begin. */
function numberSentence(work: Work, input: MonthInput, { on, paperSeq }: MonthRow): string | undefined {
  if (paperSeq === undefined) return undefined
  const { committeeId, rows } = input
  const { year } = partsOf(on)
  const ofYear = rows.filter((row) => partsOf(row.on).year === year)
  const highest = Math.max(...ofYear.map((row) => row.paperSeq ?? 0))
  return notOnPaper(work, paperSeq, { committeeId, year, highest })
}

function problemsOf(
  error: unknown,
  index: number,
  ofNumber: () => string | undefined,
): readonly FieldProblem[] {
  if (!(error instanceof ORPCError)) throw error
  const row = `rows.${index}`
  const data: { readonly fields?: readonly FieldProblem[]; readonly reasons?: readonly Reason[] } =
    error.data ?? {}
  if (error.code === 'INVALID' && data.fields)
    return data.fields.map(({ path, sentence }) => ({ path: `${row}.${path}`, sentence }))
  if (error.code === 'NOT_FOUND') return [{ path: `${row}.paperSeq`, sentence: ofNumber() ?? error.message }]
  if (error.code === 'NOT_ALLOWED') return [{ path: `${row}.paperSeq`, sentence: error.message }]
  // The line says what it lacks; that nothing is lost is said once, of the whole sheet.
  if (error.code === 'BLOCKED' && data.reasons)
    return [{ path: row, sentence: data.reasons.map(({ sentence }) => sentence).join('') }]
  throw error
}

function settledOf(work: WorkFrame, input: MonthInput, row: MonthRow): SettledInput {
  const applicants = row.applicants.map((name) => partyOf(work, name, 'applicant'))
  const respondents = row.respondents.map((name) => partyOf(work, name, 'respondent'))
  const failed = row.result === 'failed'
  return {
    facts: {
      committeeId: input.committeeId,
      matterKind: 'people',
      source: input.source,
      kind18: row.kind18,
      tags: [],
      title: row.title,
      summary: row.summary,
      requests: [],
      sensitive: false,
      accessAccountIds: [],
    },
    parties: [...applicants, ...respondents],
    on: row.on,
    onPaper: true,
    mediators: row.mediatorIds.map((id, index) => mediatorOf(work, row, id, index)),
    noticeGiven: input.noticeGiven,
    screening: {},
    reasons: [],
    otherwise: '依登记簿补录，登记簿没有记载',
    content: row.content,
    performedAtOnce: row.result === 'performed',
    payment: paymentOf(row),
    failed,
    paperSeq: row.paperSeq,
  }
}

/** The sum of the 登记簿, which says neither how it was cut nor by when; a nought in its column is no sum. */
function paymentOf({ amount, payer }: MonthRow): PaymentMade | undefined {
  return amount ? { amount, payer, unknownDay: '双方约定的日期（登记簿没有写明）' } : undefined
}

function mediatorOf(work: WorkFrame, row: MonthRow, mediatorId: Id, index: number): CaseMediator {
  const name = readRecord(work.db, mediatorKind, mediatorId)?.data.name
  if (name === undefined) throw invalid('mediatorIds', '花名册里没有这位调解员，请重新选择。')
  const role = index === 0 ? 'lead' : 'assistant'
  return { mediatorId, name, role, chosenBy: 'committee', assignedOn: row.on }
}

/** A 登记簿 has names only; what kind of party it is shows where the name says so, the rest is asked later. */
const NAMED_KINDS: readonly (readonly [RegExp, PartyKind])[] = [
  [/(?:公司|厂|企业)$/, 'company'],
  [/(?:村民委员会|居民委员会|村委会|居委会)$/, 'village-body'],
  [/(?:村民小组|小组)$/, 'villager-group'],
]

function partyOf(work: WorkFrame, name: string, side: Party['side']): Party {
  return {
    id: work.newId(),
    side,
    kind: NAMED_KINDS.find(([form]) => form.test(name))?.[1] ?? 'person',
    name,
    document: { kind: 'unknown' },
    guardians: [],
    agents: [],
    attitudes: [],
  }
}
