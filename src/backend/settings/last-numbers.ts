import type { Id } from '#domain/values/brands.ts'
import type { Db } from '../database/open-database.ts'
import { prepared } from '../database/prepared.ts'
import { committeeKind } from '../records/kinds/people.ts'
import { readAll } from '../records/work.ts'
import { invalid } from '../refuse.ts'
import { nextSeq } from './numbers.ts'

export interface LastNumber {
  readonly committeeName: string
  readonly year: number
  readonly seq: number
}

export interface NumberToDisable {
  readonly committeeId: Id
  readonly year: number
  readonly seq: number
}

/** No town has used more in a year; a slip of the finger must not fill the register with thousands of 停用 numbers. */
const HIGHEST_SEQ = 20_000
const MOST_BEYOND = 2000

/** The last numbers seen on paper, checked against the register they are to be retired in. Throws INVALID. */
export function numbersToDisable(db: Db, lastNumbers: readonly LastNumber[]): readonly NumberToDisable[] {
  const committees = readAll(db, committeeKind)
  return lastNumbers.map(({ committeeName, year, seq }) => {
    const committee = committees.find((one) => one.data.name === committeeName)
    if (!committee)
      throw invalid('lastNumbers', `资料里没有“${committeeName}”，什么也没有改动。请核对调委会的名称。`)
    const last = nextSeq(db, committee.id, year) - 1
    if (seq > HIGHEST_SEQ || seq > last + MOST_BEYOND)
      throw invalid(
        'lastNumbers',
        `${committeeName} ${year} 年在资料里用到第 ${last} 号，填写的第 ${seq} 号相差太多，什么也没有改动。请照登记簿核对。`,
      )
    return { committeeId: committee.id, year, seq }
  })
}

/** The last number of every series a room has given, reserved ones too. */
export function givenNumbers(db: Db): readonly NumberToDisable[] {
  return prepared(
    db,
    'SELECT committee_id AS committeeId, year, max(seq) AS seq FROM numbers GROUP BY committee_id, year',
  ).all() as NumberToDisable[]
}

/** Those whose committee the register has; a younger one comes back with its own numbers when it is set up again. */
export function knownSeries(db: Db, numbers: readonly NumberToDisable[]): readonly NumberToDisable[] {
  const known = new Set(readAll(db, committeeKind).map(({ id }) => id))
  return numbers.filter(({ committeeId }) => known.has(committeeId))
}
