import type { Id } from '#domain/values/brands.ts'
import { prepared } from '../database/prepared.ts'
import { refusal } from '../refuse.ts'
import { canonical } from './canonical.ts'
import { changedFields } from './changes.ts'
import type { RecordKind } from './record-kind.ts'
import { type VersionText, versionData } from './version-data.ts'
import type { WorkFrame } from './work.ts'

/*
 * A form gives what it enters an id of its own and keeps it in its draft. When the answer is lost between COMMIT and the draft's
 * removal, the draft is offered and sent again under the same id: the same content is answered as saved, as the first time;
 * another content under it must neither be entered a second time nor pass for saved.
 */

interface Entry {
  readonly id: Id
}

/** `new`: not there yet. */
export type EntryState = 'new' | 'same' | 'other'

/** What the backend writes beside what was sent. */
const STAMPS: ReadonlySet<string> = new Set(['enteredAt', 'enteredBy', 'exceptions', 'textHash'])

function asSent(entry: object): string {
  return canonical(Object.fromEntries(Object.entries(entry).filter(([key]) => !STAMPS.has(key))))
}

/** One thing entered in a list of a record: a receipt, a visit, a step. */
export function entryState(list: readonly Entry[], sent: Entry): EntryState {
  const before = list.find((one) => one.id === sent.id)
  if (before === undefined) return 'new'
  return asSent(before) === asSent(sent) ? 'same' : 'other'
}

/** Told when `other`: the first stands, and what is typed now stays where it is. */
export const ENTERED_OTHERWISE =
  '这一项上次已经存好，没有再存一次；这次改过的内容没有存进去，还在本页和草稿里。请对照已存的内容：要改的，先划去或更正已存的那一项；确是另一项的，点“取消”，再重新填写。'

const RECORD_OTHERWISE =
  '这条记录上次已经存好，没有再存一份；这次改过的内容没有覆盖它，仍保留在本页。请对照已存的内容后再保存。'

/** A record of its own (a session, a mediator, a committee): what was answered when it was made, or undefined when it is new. */
export function enteredBefore<T>(
  frame: Pick<WorkFrame, 'db' | 'actorId'>,
  kind: RecordKind<T>,
  sent: { readonly id: Id; readonly data: T },
): { id: Id; revision: number } | undefined {
  const { id, data } = sent
  const first = firstVersion(frame, kind, id)
  if (first === undefined) return undefined
  const fields = changedFields(first.data, JSON.parse(canonical(data))).map((change) => change.field)
  if (fields.length === 0) return { id, revision: 1 }
  throw refusal('CHANGED_MEANWHILE', {
    data: { revision: first.revision, fields },
    message: RECORD_OTHERWISE,
  })
}

/** What the account at work first saved under an id, with today's revision. Another's, or of another kind, does not exist for it. */
export function firstVersion<T>(
  { db, actorId }: Pick<WorkFrame, 'db' | 'actorId'>,
  kind: RecordKind<T>,
  id: Id,
): { readonly data: T; readonly revision: number; readonly auditSequence: number } | undefined {
  const first = prepared(
    db,
    `SELECT v.kind, v.actor_id, v.json, v.schema_version, v.audit_sequence, r.revision FROM record_versions v JOIN records r ON r.id = v.id
     WHERE v.id = ? AND v.revision = 1`,
  ).get(id) as
    | (VersionText & { kind: string; actor_id: string; audit_sequence: number; revision: number })
    | undefined
  if (first === undefined) return undefined
  if (first.kind !== kind.name || first.actor_id !== actorId) throw refusal('NOT_FOUND')
  return {
    data: versionData(kind, first),
    revision: first.revision,
    auditSequence: first.audit_sequence,
  }
}
