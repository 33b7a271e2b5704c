import type { RecordKind, RowsIn } from '../record-kind.ts'
import { type VersionText, versionData } from '../version-data.ts'
import { caseKind, sessionKind } from './cases.ts'
import { attachmentKind, paperKind } from './papers.ts'
import {
  accountKind,
  committeeKind,
  dictionaryKind,
  mediatorKind,
  numberKind,
  parameterKind,
  roomKind,
} from './people.ts'

/** A kind whose data type is closed over: it parses its own text and projects it. */
export interface AnyKind {
  readonly name: string
  readonly title: string
  /** What a version says, in today's shape (`versionData`). */
  dataOf(version: VersionText): unknown
  rowsOf(id: string, version: VersionText, within: RowsIn): ReturnType<RecordKind<unknown>['rows']>
  /** What the search box finds the record by; undefined where it finds none of its kind. */
  searchTextOf(version: VersionText): string | undefined
}

function closed<T>(kind: RecordKind<T>): AnyKind {
  return {
    name: kind.name,
    title: kind.title,
    dataOf: (version) => versionData(kind, version),
    rowsOf: (id, version, within) => kind.rows(id, kind.schema.parse(versionData(kind, version)), within),
    searchTextOf: (version) => kind.searchText?.(kind.schema.parse(versionData(kind, version))),
  }
}

/** Every kind of record there is; verification and history find a kind by the name in its versions. */
export const KINDS: ReadonlyMap<string, AnyKind> = new Map(
  [
    closed(roomKind),
    closed(accountKind),
    closed(committeeKind),
    closed(mediatorKind),
    closed(dictionaryKind),
    closed(parameterKind),
    closed(numberKind),
    closed(caseKind),
    closed(sessionKind),
    closed(paperKind),
    closed(attachmentKind),
  ].map((kind) => [kind.name, kind]),
)
