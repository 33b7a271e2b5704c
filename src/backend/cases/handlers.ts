import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { Id, Instant } from '#domain/values/brands.ts'
import { permits } from '../api/permissions.ts'
import type { Guarded } from '../api/procedures.ts'
import type { Desk } from '../desk/desk.ts'
import { runNote } from '../records/work.ts'
import { invalid, refusal } from '../refuse.ts'
import { tryAgreement } from './agreement.ts'
import { caseFilters } from './case-filters.ts'
import { caseView } from './case-view.ts'
import { changeCase } from './change-case.ts'
import { refuseClosedFile, refuseFiledPart } from './closed-file.ts'
import { dateCondition, endDuty } from './duty-changes.ts'
import { listCases } from './list-cases.ts'
import { loadCase } from './load-case.ts'
import { moveHandlers } from './move-handlers.ts'
import { saveNotice, saveRecusal } from './notice.ts'
import { openCase } from './open-case.ts'
import { refuseScreeningAhead } from './past-dates.ts'
import { registerCase, registerSettled } from './register-case.ts'
import { registerMonth } from './register-month.ts'
import { relatedCases } from './related-cases.ts'
import { saveFacts } from './save-facts.ts'
import { searchCases } from './search-cases.ts'
import {
  addReceipt,
  addSignings,
  saveAgreement,
  saveMediators,
  saveParties,
  saveSession,
} from './sections.ts'
import { saveShelf } from './shelf.ts'
import { todaysWork } from './today.ts'
import { addUrging, addVisit } from './urgings-visits.ts'
import { viewers } from './viewers.ts'
import { watchList, watchToday } from './watch.ts'

export function caseHandlers(os: Guarded['cases'], desk: Desk) {
  const today = () => desk.clock.today()
  return {
    list: os.list.handler(({ input }) => {
      // What a filter asks may be a private fact: who may not read cases may not sift them by it either (O1, 综治值守).
      if (input.filter !== undefined && !permits('cases.filters', desk.session.roles))
        throw refusal('NOT_ALLOWED')
      return watchList(desk.session, listCases(desk.room.db, desk.session, input, today()))
    }),
    filters: os.filters.handler(() => caseFilters(desk.room.db, today())),
    search: os.search.handler(({ input }) => searchCases(desk.room.db, desk.session, input, today())),
    related: os.related.handler(({ input }) => {
      // Whose disputes they are is said beside each: the asking case is read as well.
      if (input.caseId) openCase(desk, input.caseId)
      return relatedCases(desk.room.db, desk.session, input, today())
    }),
    viewers: os.viewers.handler(() => viewers(desk.room.db)),
    today: os.today.handler(() => watchToday(desk.session, todaysWork(desk.room.db, desk.session, today()))),
    get: os.get.handler(({ input }) => {
      return caseView(desk.room.db, openCase(desk, input.id), {
        today: today(),
        masked: true,
        mayReveal: permits('cases.reveal', desk.session.roles),
      })
    }),
    reveal: os.reveal.handler(({ input }) => {
      const stored = loadCase(desk.room.db, desk.session, input.id)
      runNote(desk.frame(), 'cases.reveal', { kind: 'case', id: input.id, detail: { why: input.why } })
      return caseView(desk.room.db, stored, { today: today(), masked: false, mayReveal: true })
    }),
    register: os.register.handler(({ input }) => registerCase(desk, input)),
    registerSettled: os.registerSettled.handler(({ input }) => registerSettled(desk, input)),
    registerMonth: os.registerMonth.handler(({ input }) => registerMonth(desk, input)),
    saveFacts: os.saveFacts.handler(({ input }) => saveFacts(desk, input)),
    saveParties: os.saveParties.handler(({ input }) => saveParties(desk, input)),
    saveScreening: os.saveScreening.handler(({ input }) =>
      changeCase(desk, 'cases.saveScreening', input, (record) => {
        refuseClosedFile(record)
        refuseScreeningAhead(today(), input.screening)
        return { ...record, screening: input.screening }
      }),
    ),
    saveNotice: os.saveNotice.handler(({ input }) => saveNotice(desk, input)),
    saveRecusal: os.saveRecusal.handler(({ input }) => saveRecusal(desk, input)),
    saveShelf: os.saveShelf.handler(({ input }) => saveShelf(desk, input)),
    saveMediators: os.saveMediators.handler(({ input }) => saveMediators(desk, input)),
    saveSession: os.saveSession.handler(({ input }) => saveSession(desk, input)),
    saveAgreement: os.saveAgreement.handler(({ input }) => saveAgreement(desk, input)),
    tryAgreement: os.tryAgreement.handler(({ input }) =>
      tryAgreement(desk.room.db, openCase(desk, input.id), input.agreement, today()),
    ),
    dateCondition: os.dateCondition.handler(({ input }) => dateCondition(desk, input)),
    endDuty: os.endDuty.handler(({ input }) => endDuty(desk, input)),
    addSigning: os.addSigning.handler(({ input }) => addSignings(desk, input)),
    removeSigning: os.removeSigning.handler(({ input }) => {
      return changeCase(desk, 'cases.removeSigning', input, (record) =>
        removed(record, 'signings', input.signingId),
      )
    }),
    addReceipt: os.addReceipt.handler(({ input }) => addReceipt(desk, input)),
    removeReceipt: os.removeReceipt.handler(({ input }) => {
      return changeCase(desk, 'cases.removeReceipt', input, (record) =>
        removed(record, 'receipts', input.receiptId),
      )
    }),
    addUrging: os.addUrging.handler(({ input }) => addUrging(desk, input)),
    addVisit: os.addVisit.handler(({ input }) => addVisit(desk, input)),
    removeUrging: os.removeUrging.handler(({ input }) => {
      return changeCase(desk, 'cases.removeUrging', input, (record) =>
        removed(record, 'urgings', input.urgingId),
      )
    }),
    removeVisit: os.removeVisit.handler(({ input }) =>
      changeCase(desk, 'cases.removeVisit', input, (record) => withoutVisit(record, input.visitId)),
    ),
    explainMissing: os.explainMissing.handler(({ input }) =>
      changeCase(desk, 'cases.explainMissing', input, (record) => ({
        ...record,
        missingPaperReasons: [
          ...record.missingPaperReasons.filter((one) => one.paperKind !== input.paperKind),
          { paperKind: input.paperKind, reason: input.reason },
        ],
      })),
    ),
    ...moveHandlers(os, desk),
  }
}

/** Taken back in a new revision; the one before keeps it. */
function removed(
  record: CaseRecord,
  key: 'signings' | 'receipts' | 'urgings' | 'visits',
  id: Id,
): CaseRecord {
  const parts: readonly { readonly id: Id; readonly enteredAt?: Instant | undefined }[] = record[key]
  const gone = parts.find((one) => one.id === id)
  if (!gone) throw refusal('NOT_FOUND')
  refuseFiledPart(record, gone.enteredAt)
  return { ...record, [key]: parts.filter((one) => one.id !== id) }
}

function withoutVisit(record: CaseRecord, id: Id): CaseRecord {
  if (record.signings.some((signing) => signing.ofId === id))
    throw invalid('visitId', '这次回访的回访记录已经有人签署。请先在“签署”里撤销签署，再划去回访。')
  return removed(record, 'visits', id)
}
