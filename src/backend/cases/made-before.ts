import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
import type { Id } from '#domain/values/brands.ts'
import { prepared } from '../database/prepared.ts'
import { canonical } from '../records/canonical.ts'
import type { WorkFrame } from '../records/work.ts'
import { refusal } from '../refuse.ts'

interface Sent {
  readonly id?: Id | undefined
  readonly facts: { readonly title: string; readonly summary?: string | undefined }
  readonly parties: readonly Party[]
}

/**
 * The form sent again what was saved already, because the answer was lost (a kill between commit and answer). The same matter of
 * the same account is answered as if for the first time; anything else must not pass for saved.
 */
export function madeBefore(
  frame: WorkFrame,
  { id, facts, parties }: Sent,
): { id: Id; revision: number } | undefined {
  if (id === undefined) return undefined
  const first = prepared(
    frame.db,
    `SELECT v.kind, v.actor_id, v.json, r.revision FROM record_versions v JOIN records r ON r.id = v.id WHERE v.id = ? AND v.revision = 1`,
  ).get(id) as { kind: string; actor_id: string; json: string; revision: number } | undefined
  if (first === undefined) return undefined
  if (first.kind !== 'case' || first.actor_id !== frame.actorId) throw refusal('NOT_FOUND')
  const saved = JSON.parse(first.json) as CaseRecord
  const names = (list: readonly Party[]) => list.map((party) => [party.id, party.name])
  const same =
    canonical([saved.title, saved.summary ?? null, names(saved.parties)]) ===
    canonical([facts.title, facts.summary ?? null, names(parties)])
  if (same) return { id, revision: first.revision }
  throw refusal('NOT_ALLOWED', {
    message:
      '这件案子上次已经登记好，没有再登记一次；这次改过的内容没有存进去，还在本页和草稿里。请到案件列表打开它，把改动补进去。',
  })
}
