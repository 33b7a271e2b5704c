import type { RecordKind, RowsIn } from '../record-kind.ts'
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
  rowsOf(id: string, json: string, within: RowsIn): ReturnType<RecordKind<unknown>['rows']>
  /** What the search box finds the record by; undefined where it finds none of its kind. */
  searchTextOf(json: string): string | undefined
}

function closed<T>(kind: RecordKind<T>): AnyKind {
  return {
    name: kind.name,
    title: kind.title,
    rowsOf: (id, json, within) => kind.rows(id, kind.schema.parse(JSON.parse(json)), within),
    searchTextOf: (json) => kind.searchText?.(kind.schema.parse(JSON.parse(json))),
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
