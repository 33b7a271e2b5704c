import { useCallback, useRef, useState } from 'react'
import { type Failure, readFailure } from '../../../ui/errors.ts'
import type { DraftNote } from '../../../ui/form/draft-store.ts'
import { useDraftKeeper } from '../../../ui/form/use-draft-keeper.ts'
import { type DraftOffer, useDraftOffer } from '../../../ui/form/use-draft-offer.ts'
import { sendFrom } from './send-from.ts'
import { useWrite } from './use-write.ts'

/** What the frame of a quiet form shows beside its fields. */
export interface QuietState {
  readonly busy: boolean
  readonly error: unknown
  readonly offer: DraftOffer | undefined
  readonly note: DraftNote
  /** What this form would replace was changed since it started: by whom else, the case page shows. */
  readonly changed: Failure['changed']
  /** Goes on from a newer revision, which was looked at. */
  readonly catchUp: (revision: number) => void
  /** The person is done with it: what was kept goes. */
  readonly drop: () => Promise<void>
}

export interface QuietForm<T> extends QuietState {
  readonly value: T
  readonly set: (patch: Partial<T>) => void
  readonly bind: <K extends keyof T>(
    name: K,
  ) => { readonly value: T[K]; readonly onChange: (next: T[K]) => void }
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
}

/** The state of a form asked in place on the case page. What is typed is kept like on any other form (issue 2.4). */
export function useQuietForm<T extends object>(of: Of, initial: T): QuietForm<T> {
  const { caseId, name, revision, replaces } = of
  const [kind = name] = name.split(':')
  const key = `case-${kind}:${caseId}${name.slice(kind.length)}`
  const [value, setValue] = useState(initial)
  const latest = useRef(value)
  const started = useRef(revision)
  const now = useRef({ revision, replaces })
  now.current = { revision, replaces }
  const { keeper, note } = useDraftKeeper({ key, form: `case-${kind}`, caseId })
  const drop = useCallback(async () => {
    // A draft that can't be removed now is offered once more; what was saved is saved.
    await keeper.drop().catch(() => undefined)
  }, [keeper])
  const offer = useDraftOffer<T>(keeper, (found, foundBase) => {
    latest.current = { ...initial, ...found }
    if (foundBase !== undefined) started.current = foundBase
    setValue(latest.current)
  })
  const set = useCallback(
    (patch: Partial<T>) => {
      latest.current = { ...latest.current, ...patch }
      setValue(latest.current)
      keeper.keep(
        JSON.stringify(latest.current),
        now.current.replaces === undefined ? undefined : started.current,
      )
    },
    [keeper],
  )
  const { busy, error, run: write } = useWrite(caseId)
  const run = useCallback(
    async (call: (base: number) => Promise<unknown>, left?: Left<T>) => {
      const { revision: shown, replaces: own } = now.current
      const done = await write(() =>
        own === undefined ? call(shown) : sendFrom({ caseId, base: started.current, replaces: own }, call),
      )
      const rest = done ? left?.(latest.current) : undefined
      if (rest?.isTyped) set(rest.value)
      else if (done) await drop()
      if (rest && !rest.isTyped) {
        latest.current = rest.value
        setValue(rest.value)
      }
      return done
    },
    [caseId, write, drop, set],
  )
  const changed = error === undefined || replaces === undefined ? undefined : readFailure(error).changed
  return {
    value,
    set,
    bind: (field) => ({
      value: value[field],
      onChange: (next) => set({ [field]: next } as unknown as Partial<T>),
    }),
    busy,
    error,
    offer,
    note,
    changed,
    catchUp: (newer) => {
      started.current = newer
    },
    drop,
    run,
  }
}
