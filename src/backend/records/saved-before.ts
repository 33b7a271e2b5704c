import type { Id } from '#domain/values/brands.ts'
import { prepared } from '../database/prepared.ts'
import { canonical } from './canonical.ts'
import type { RecordKind } from './record-kind.ts'
import { type VersionText, versionData } from './version-data.ts'
import { runWork, type Work, type WorkFrame } from './work.ts'

/*
 * A form is sent from the revision it started from. When the answer is lost between COMMIT and the draft's removal, the draft is
 * offered and sent again from there: by then that revision is old, and only because of this very save. Told as somebody else's
 * change it would puzzle; the same content by the same account is answered as saved, as the first time.
 */

interface VersionRow extends VersionText {
  readonly revision: number
  readonly actor_id: string
}

interface Sent<T> {
  readonly id: Id
  readonly base: number
  /** Whether what is sent, made from `before`, says what stands `now`. */
  readonly same: (before: T, now: T) => boolean
}

/** The revision that stands, where it is the one right after `base`, of the account at work, and says the same. */
export function savedBefore<T>(
  { db, actorId }: Pick<WorkFrame, 'db' | 'actorId'>,
  kind: RecordKind<T>,
  { id, base, same }: Sent<T>,
): number | undefined {
  const rows = prepared(
    db,
    `SELECT v.revision, v.json, v.schema_version, v.actor_id FROM records r
     JOIN record_versions v ON v.id = r.id AND v.revision IN (@base, r.revision)
     WHERE r.id = @id AND r.kind = @kind AND r.revision = @base + 1 ORDER BY v.revision`,
  ).all({ id, base, kind: kind.name }) as VersionRow[]
  const [before, now] = rows
  if (!before || !now || now.actor_id !== actorId) return undefined
  return same(versionData(kind, before), versionData(kind, now)) ? now.revision : undefined
}

/** The same for a record that is sent whole. */
export function savedAgain<T>(
  frame: Pick<WorkFrame, 'db' | 'actorId'>,
  kind: RecordKind<T>,
  { id, base, data }: { readonly id: Id; readonly base: number; readonly data: T },
): number | undefined {
  return savedBefore(frame, kind, { id, base, same: (_, now) => saysTheSame(data, now) })
}

/** What a change would make, in a transaction that is taken back; undefined where it is refused. */
export function tried<R>(frame: WorkFrame, action: string, change: (work: Work) => R): R | undefined {
  let made: { readonly result: R } | undefined
  try {
    runWork(frame, action, (work) => {
      made = { result: change(work) }
      throw TAKEN_BACK
    })
  } catch (error) {
    if (error !== TAKEN_BACK) return undefined
  }
  return made?.result
}

const TAKEN_BACK = new Error('taken back')

/** When a part was entered is written beside it by the backend: the second time is later. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return canonical(withoutTimes(a)) === canonical(withoutTimes(b))
}

function withoutTimes(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (key, value) => (key === 'enteredAt' ? undefined : value)))
}
