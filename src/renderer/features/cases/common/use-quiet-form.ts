import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { client } from '../../../app/client.ts'
import { createDraftKeeper, type DraftNote } from '../../../ui/form/draft-store.ts'
import { type DraftOffer, useDraftOffer } from '../../../ui/form/use-draft-offer.ts'
import { onFlushAll } from '../../../ui/form/waiting-drafts.ts'
import { useWrite } from './use-write.ts'

/** What the frame of a quiet form shows beside its fields. */
export interface QuietState {
  readonly busy: boolean
  readonly error: unknown
  readonly offer: DraftOffer | undefined
  readonly note: DraftNote
  /** The person is done with it: what was kept goes. */
  readonly drop: () => Promise<void>
}

export interface QuietForm<T> extends QuietState {
  readonly value: T
  readonly set: (patch: Partial<T>) => void
  readonly bind: <K extends keyof T>(
    name: K,
  ) => { readonly value: T[K]; readonly onChange: (next: T[K]) => void }
  /** Runs the write; once it is done the draft goes. Answers whether it was. */
  readonly run: (call: () => Promise<unknown>) => Promise<boolean>
}

interface Of {
  readonly caseId: string
  /** Which form, and of what where the case has several: `visit`, `receipt:<duty>:<seq>`. */
  readonly name: string
}

/** The state of a form asked in place on the case page. What is typed is kept like on any other form (issue 2.4). */
export function useQuietForm<T extends object>({ caseId, name }: Of, initial: T): QuietForm<T> {
  const [kind = name] = name.split(':')
  const key = `case-${kind}:${caseId}${name.slice(kind.length)}`
  const [value, setValue] = useState(initial)
  const [note, tell] = useState<DraftNote>({ state: 'none' })
  const latest = useRef(value)
  const keeper = useMemo(
    () => createDraftKeeper(client.drafts, { key, form: `case-${kind}`, caseId }, tell),
    [key, kind, caseId],
  )
  useEffect(() => {
    const leave = onFlushAll(() => keeper.flush())
    return () => {
      leave()
      void keeper.flush()
    }
  }, [keeper])
  const drop = useCallback(async () => {
    // A draft that can't be removed now is offered once more; what was saved is saved.
    await keeper.drop().catch(() => undefined)
  }, [keeper])
  const offer = useDraftOffer<T>(key, {
    take: (found) => {
      latest.current = { ...initial, ...found }
      setValue(latest.current)
    },
    leave: drop,
  })
  const set = useCallback(
    (patch: Partial<T>) => {
      latest.current = { ...latest.current, ...patch }
      setValue(latest.current)
      keeper.keep(JSON.stringify(latest.current), undefined)
    },
    [keeper],
  )
  const { busy, error, run: write } = useWrite(caseId)
  const run = useCallback(
    async (call: () => Promise<unknown>) => {
      const done = await write(call)
      if (done) await drop()
      return done
    },
    [write, drop],
  )
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
    drop,
    run,
  }
}
