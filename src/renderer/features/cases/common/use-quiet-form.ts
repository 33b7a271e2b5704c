import { useCallback, useRef } from 'react'
import { type Failure, readFailure } from '../../../ui/errors.ts'
import { type Kept, type KeptMarks, useKept } from '../../../ui/form/use-kept.ts'
import { sendFrom } from './send-from.ts'
import { useWrite } from './use-write.ts'

/** What the frame of a quiet form shows beside its fields. */
export interface QuietState extends KeptMarks {
  readonly busy: boolean
  readonly error: unknown
  /** What this form would replace was changed since it started; the page around it shows by then what stands there. */
  readonly changed: Failure['changed']
  /** Goes on from a newer revision, which was looked at. */
  readonly catchUp: (revision: number) => void
  /** The person is done with it: what was kept goes. */
  readonly drop: () => Promise<void>
}

export interface QuietForm<T> extends QuietState, Pick<Kept<T>, 'value' | 'set' | 'bind'> {
  /** Runs the write from the revision it is to name; once it is done the draft goes. Answers whether it was. */
  readonly run: (call: (base: number) => Promise<unknown>, left?: Left<T>) => Promise<boolean>
}

/** For a form that stays open: what of it is still to be saved when a part was, and whether any of it was typed. */
type Left<T> = (now: T) => { readonly value: T; readonly isTyped: boolean }

interface Of {
  readonly caseId: string
  /** Which form, and of what where the case has several: `visit`, `receipt:<duty>:<seq>`. */
  readonly name: string
  /** The case as the page shows it. */
  readonly revision: number
  /**
   * The fields of the case the form replaces as a whole. It is then sent from the revision it started from, before a crash too;
   * without them the form adds one thing to whatever the case is by now.
   */
  readonly replaces?: readonly string[] | undefined
  /** Always in sight: what was typed before a crash stands there again without a question. */
  readonly unasked?: boolean | undefined
}

/** The state of a form asked in place on the case page. What is typed is kept like on any other form (issue 2.4). */
export function useQuietForm<T extends object>(of: Of, initial: T): QuietForm<T> {
  const { caseId, name, revision, replaces, unasked } = of
  const [kind = name] = name.split(':')
  const key = `case-${kind}:${caseId}${name.slice(kind.length)}`
  const base = replaces === undefined ? undefined : revision
  const kept = useKept({ key, form: `case-${kind}`, caseId, base, unasked }, initial)
  const { set, drop } = kept
  const latest = useRef({ of, kept })
  latest.current = { of, kept }
  const { busy, error, run: write } = useWrite(caseId)
  const run = useCallback(
    async (call: (base: number) => Promise<unknown>, left?: Left<T>) => {
      const { of: shown, kept: typed } = latest.current
      const own = shown.replaces
      const from = { caseId, base: typed.base() ?? shown.revision, replaces: own ?? [] }
      const sent = typed.now()
      const done = await write(() => (own === undefined ? call(shown.revision) : sendFrom(from, call)))
      if (!done) return false
      // Typed while it was under way: the form stays open on it.
      if (left === undefined && typed.now() !== sent) return false
      const rest = left?.(typed.now())
      if (rest?.isTyped) set(rest.value)
      else await drop(rest?.value)
      return true
    },
    [caseId, write, drop, set],
  )
  const changed = error === undefined || replaces === undefined ? undefined : readFailure(error).changed
  return { ...kept, busy, error, changed, catchUp: kept.rebase, run }
}
