import { type CaseFacts, caseFacts } from '#contract/schemas/case.ts'
import type { CaseRecord } from '#domain/cases/case-record.ts'
import { tracksOf } from '#domain/cases/tracks.ts'
import type { Id } from '#domain/values/brands.ts'
import type { Desk } from '../desk/desk.ts'
import type { Work } from '../records/work.ts'
import { invalid } from '../refuse.ts'
import { voidUsed } from '../settings/numbers.ts'
import { type ChangeRequest, changeCase } from './change-case.ts'
import { refuseClosedFile } from './closed-file.ts'
import { knownCommittee } from './known-committee.ts'
import { numbered } from './move-case.ts'
import { withOwnAccess } from './own-access.ts'
import { refuseFactsAhead } from './past-dates.ts'

/** A field emptied on the form is not sent at all: what isn't there any more must not stay in the record. */
const NO_FACTS = Object.fromEntries(Object.keys(caseFacts.shape).map((field) => [field, undefined]))

/** What the clerk corrects about the dispute itself; the committee is fixed once it has given a number. */
export function saveFacts(desk: Desk, input: ChangeRequest & { readonly facts: CaseFacts }) {
  return changeCase(desk, 'cases.saveFacts', input, (record, work, { id }) => {
    refuseClosedFile(record)
    refuseFactsAhead(work.today, input.facts)
    const { committeeId } = input.facts
    if (record.committeeId !== committeeId) {
      if (record.number)
        throw invalid('committeeId', `案号 ${record.number.text} 已经编出，承办调委会不能再改。`)
      knownCommittee(work, committeeId, tracksOf(record).registeredOn ?? work.today)
    }
    const next = { ...record, ...NO_FACTS, ...withOwnAccess(desk, input.facts) }
    return next.matterKind === record.matterKind ? next : ofOtherKind(work, id, next, input.reason)
  })
}

/**
 * A11: only 人民调解 carries the committee's number. A case accepted as another kind gets one when it turns out to be
 * 人民调解; the number of one that was not is void with its reason, so that the series tells what became of it.
 */
function ofOtherKind(work: Work, id: Id, record: CaseRecord, reason: string | undefined): CaseRecord {
  if (record.matterKind === 'people')
    return tracksOf(record).acceptedOn ? numbered(work, id, record, undefined) : record
  const { number } = record
  if (!number) return record
  if (!reason) throw invalid('reason', `改了类别，案号 ${number.text} 要作废。请写明原因。`)
  voidUsed(work, { committeeId: record.committeeId, ...number }, reason)
  return { ...record, number: undefined }
}
