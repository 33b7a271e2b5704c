import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
import type { SessionRecord } from '#domain/cases/session-record.ts'
import type { Id } from '#domain/values/brands.ts'
import { prepared } from '../database/prepared.ts'
import { canonical } from '../records/canonical.ts'
import { type EntryState, firstVersion } from '../records/entered-before.ts'
import { caseKind, sessionKind } from '../records/kinds/cases.ts'
import { type VersionText, versionData } from '../records/version-data.ts'
import type { WorkFrame } from '../records/work.ts'
import type { SettledInput } from './register-case.ts'

/**
 * Whether a case entered as settled is there already, with the same day, people, sum, result and words. The parties of a line of
 * a 登记簿 have no ids of their own before it is saved, so they are told by their names.
 */
export function settledState(frame: WorkFrame, id: Id, sent: () => SettledInput): EntryState {
  const first = firstVersion(frame, caseKind, id)
  if (first === undefined) return 'new'
  const row = prepared(
    frame.db,
    `SELECT v.json, v.schema_version FROM sessions s JOIN record_versions v ON v.id = s.id AND v.revision = 1
     WHERE s.case_id = ? ORDER BY v.id LIMIT 1`,
  ).get(id) as VersionText | undefined
  const session = row && versionData(sessionKind, row)
  return session && canonical(saidIn(first.data, session)) === canonical(saidBy(sent(), first.data))
    ? 'same'
    : 'other'
}

const namesOf = (list: readonly Party[]) => list.map(({ side, name }) => [side, name])

function saidIn(record: CaseRecord, session: SessionRecord) {
  const [duty] = record.agreement?.duties ?? []
  return {
    committeeId: record.committeeId,
    on: session.heldOn,
    title: record.title,
    summary: record.summary,
    kind18: record.kind18,
    parties: namesOf(record.parties),
    mediatorIds: session.mediatorIds,
    noticeGiven: record.notice !== undefined,
    failed: session.result === 'failed',
    content: session.resultDetail,
    performedAtOnce: record.agreement?.performedAtOnce,
    amount: duty?.kind === 'money' ? duty.amount : undefined,
    debtors: duty?.debtorPartyIds.map((one) => record.parties.find(({ id }) => id === one)?.side),
    seq: record.number?.seq,
  }
}

function saidBy(input: SettledInput, { number }: CaseRecord): ReturnType<typeof saidIn> {
  const { facts, parties, mediators, payment, paperSeq } = input
  const failed = input.failed === true
  const paid = failed ? undefined : payment
  return {
    committeeId: facts.committeeId,
    on: input.on,
    title: facts.title,
    summary: facts.summary,
    kind18: facts.kind18,
    parties: namesOf(parties),
    mediatorIds: mediators.map(({ mediatorId }) => mediatorId),
    noticeGiven: input.noticeGiven,
    failed,
    content: input.content,
    performedAtOnce: failed ? undefined : input.performedAtOnce,
    amount: paid?.amount,
    debtors: paid && parties.filter(({ side }) => side === paid.payer).map(({ side }) => side),
    // Without a number of its own the line took the next of the series.
    seq: paperSeq ?? number?.seq,
  }
}
