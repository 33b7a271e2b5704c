import { type StoreFs, sizeOf } from '../../database/durable-files.ts'
import { rethrowStorage, StorageProblem } from '../../database/storage-problem.ts'

/** A pulled stick answers with a dozen different codes; that the place is no longer there says more than any of them. */
export async function rethrowFrom(fs: StoreFs, place: string, error: unknown): Promise<never> {
  const size = await sizeOf(fs, place).catch(() => undefined)
  if (size === undefined) throw new StorageProblem('place-gone', undefined, error)
  return rethrowStorage(error)
}
