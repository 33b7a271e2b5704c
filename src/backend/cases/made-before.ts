import type { CaseRecord } from '#domain/cases/case-record.ts'
import type { Id } from '#domain/values/brands.ts'
import { canonical } from '../records/canonical.ts'
import { firstVersion } from '../records/entered-before.ts'
import { caseKind } from '../records/kinds/cases.ts'
import type { WorkFrame } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { checkedParties } from './party-checks.ts'
import type { RegisterInput, SettledInput } from './register-case.ts'
import { settledState } from './settled-before.ts'

type Sent = Pick<RegisterInput, 'id' | 'facts' | 'parties' | 'screening' | 'on'>

/**
 * The form sent again what was saved already, because the answer was lost (a kill between commit and answer). The same matter of
 * the same account is answered as if for the first time; anything else must not pass for saved.
 */
export function madeBefore(
  frame: WorkFrame,
  sent: Sent | SettledInput,
): { id: Id; revision: number } | undefined {
  const { id } = sent
  if (id === undefined) return undefined
  const first = firstVersion(frame, caseKind, id)
  if (first === undefined) return undefined
  const isSettled = 'content' in sent
  const same = isSameMatter(frame, first.data, sent)
  if (same && (!isSettled || settledState(frame, id, () => sent) === 'same'))
    return { id, revision: first.revision }
  throw refusal('NOT_ALLOWED', {
    message:
      '这件案子上次已经登记好，没有再登记一次；这次改过的内容没有存进去，还在本页和草稿里。请到案件列表打开它，把改动补进去。',
  })
}

function isSameMatter({ actorId, today }: WorkFrame, saved: CaseRecord, sent: Sent): boolean {
  const { accessAccountIds, ...facts } = sent.facts
  const kept = Object.keys(facts).map((key) => [key, Reflect.get(saved, key)])
  // Whoever marks a case as sensitive is added to those who see it.
  const others = (ids: readonly Id[]) => ids.filter((one) => one !== actorId)
  return (
    canonical([
      Object.fromEntries(kept),
      others(saved.accessAccountIds),
      saved.parties,
      saved.screening,
      saved.moves.find((move) => move.type === 'register')?.on,
    ]) ===
    canonical([facts, others(accessAccountIds), checkedParties(sent.parties, today), sent.screening, sent.on])
  )
}
