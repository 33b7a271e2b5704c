import { readFailure } from '../../../ui/errors.ts'
import { refreshCase } from './queries.ts'

interface From {
  readonly caseId: string
  readonly base: number
  /** The fields of the case that are sent as a whole. */
  readonly replaces: readonly string[]
}

/**
 * Sends a whole value of the case from the revision its form started from. Every write gives the whole case a revision: where
 * only other parts of it changed meanwhile, nothing is overwritten and the write goes on from there.
 */
export async function sendFrom(
  { caseId, base, replaces }: From,
  call: (base: number) => Promise<unknown>,
): Promise<void> {
  try {
    await call(base)
  } catch (error) {
    const { changed } = readFailure(error)
    const isElsewhere =
      changed !== undefined &&
      changed.fields.length > 0 &&
      changed.fields.every((field) => !replaces.includes(field))
    // What stands there now is shown around the form, to be compared with it.
    if (changed !== undefined && !isElsewhere) void refreshCase(caseId)
    if (!isElsewhere) throw error
    await call(changed.revision)
  }
}
