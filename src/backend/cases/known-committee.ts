import { isActiveOn } from '#domain/people/committee.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { chineseDate } from '#domain/values/dates.ts'
import { committeeKind } from '../records/kinds/people.ts'
import { readRecord, type Work } from '../records/work.ts'
import { invalid } from '../refuse.ts'

/** A committee that could take the case on that day; one merged since may still be named for what came before. */
export function knownCommittee(work: Work, id: Id, on: BusinessDate): Id {
  const stored = readRecord(work.db, committeeKind, id)
  if (!stored) throw invalid('committeeId', '没有这个调解委员会，请重新选择。')
  const { name, activeFrom, activeTo } = stored.data
  if (isActiveOn(stored.data, on)) return id
  const when = activeTo && on > activeTo ? `${activeTo} 撤并` : `${activeFrom} 才成立`
  throw invalid(
    'committeeId',
    `${name}${when}，${chineseDate(on)}的案件不能由它承办。请另选调委会，或核对登记日期。`,
  )
}
