import { StorageProblem } from '../database/storage-problem.ts'
import type { RecordKind } from './record-kind.ts'

/** A version as it lies in the database. */
export interface VersionText {
  readonly json: string
  /** The shape its text has: the kind's `schemaVersion` of the day it was written. */
  readonly schema_version: number
}

/**
 * What a version says, in today's shape. The text itself is never rewritten: an older shape is turned into today's step by step
 * (`RecordKind.upcasts`) and checked. Throws `newer-database` for a shape this program doesn't know.
 */
export function versionData<T>(
  kind: Pick<RecordKind<T>, 'name' | 'schemaVersion' | 'schema' | 'upcasts'>,
  { json, schema_version: shape }: VersionText,
): T {
  const data: unknown = JSON.parse(json)
  if (shape === kind.schemaVersion) return data as T
  const steps = (kind.upcasts ?? []).slice(shape - 1)
  if (shape < 1 || shape > kind.schemaVersion || steps.length !== kind.schemaVersion - shape)
    throw new StorageProblem('newer-database', `${kind.name} ${shape}`)
  return kind.schema.parse(steps.reduce<unknown>((older, upcast) => upcast(older), data))
}
