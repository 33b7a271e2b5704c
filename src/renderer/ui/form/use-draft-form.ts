import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Failure, readFailure } from '../errors.ts'
import type { DraftNote } from './draft-store.ts'
import { type UnreadTexts, useUnreadTexts } from './unread-texts.ts'
import { useDraftKeeper } from './use-draft-keeper.ts'
import { type DraftOffer, useDraftOffer } from './use-draft-offer.ts'

export interface DraftFormOptions<T> {
  /** Names the draft, e.g. `case-facts:${id}`. A new record: a key of the form, so that it is found again. */
  readonly key: string
  readonly form: string
  readonly caseId?: string | undefined
  /** Revision the form started from. */
  readonly base?: number | undefined
  readonly initial: T
  /**
   * Throws what the call throws; `base` is the revision to send. A form that stays open answers what the call answered; one
   * that leaves answers how: it goes only when the draft is gone, or the next visit would be offered what is saved.
   */
  readonly save: (value: T, base: number | undefined) => Promise<unknown>
}

export interface DraftForm<T> {
  readonly value: T
  /** Changes some fields. */
  readonly set: (patch: Partial<T>) => void
  /** Changes by what stands there now; for lists. */
  readonly update: (change: (now: T) => T) => void
  /** `{ value, onChange }` for a control of one top-level field. */
  readonly bind: <K extends keyof T>(
    key: K,
  ) => { readonly value: T[K]; readonly onChange: (value: T[K]) => void }
  readonly errors: ReadonlyMap<string, string>
  readonly submit: () => void
  readonly saving: boolean
  readonly dirty: boolean
  readonly draft: DraftNote
  /** What was typed before a crash, while the person hasn't said what to do with it. */
  readonly offer: DraftOffer | undefined
  /** For the fields of the form. */
  readonly unread: UnreadTexts
  readonly failure: Failure | undefined
  readonly thrown: unknown
  /** After CHANGED_MEANWHILE: save over the newer revision, having looked at it. */
  readonly saveAnyway: (() => void) | undefined
}

/** One form's state: what is typed, kept as a draft within half a second, saved by the person, nothing lost in between. */
export function useDraftForm<T extends object>(options: DraftFormOptions<T>): DraftForm<T> {
  const { key, form, caseId, initial } = options
  const [value, setValue] = useState(initial)
  const [base, setBase] = useState(options.base)
  const [dirty, setDirty] = useState(false)
  const [saving, setSaving] = useState(false)
  const [thrown, setThrown] = useState<unknown>()
  const { keeper, note: draft, tell } = useDraftKeeper({ key, form, caseId })
  const now = { value, base, stored: options.base, save: options.save, saving, dirty }
  const latest = useRef(now)
  latest.current = now
  /** Something was typed while a save was under way. */
  const typedSince = useRef(false)
  /** It was saved, and what was typed since goes on from the revision that save made, once it is read. */
  const goesOn = useRef(false)

  // The record was saved here or read again, and nothing is typed: the form goes on from there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is the only reason
  useEffect(() => {
    if (latest.current.dirty && !goesOn.current) return
    goesOn.current = false
    setBase(options.base)
    if (latest.current.dirty) return
    setValue(initial)
  }, [options.base])
  const unread = useUnreadTexts(() => set({}))
  const offer = useDraftOffer<T>(keeper, (found) => {
    unread.take(found.texts)
    setValue({ ...initial, ...found.value })
    if (found.base !== undefined) setBase(found.base)
    setDirty(true)
  })

  const update = useCallback(
    (change: (now: T) => T) => {
      const next = change(latest.current.value)
      latest.current.value = next
      setValue(next)
      setDirty(true)
      latest.current.dirty = true
      typedSince.current = true
      keeper.keep(unread.encode(next), latest.current.base)
    },
    [keeper, unread],
  )
  const set = useCallback((patch: Partial<T>) => update((now) => ({ ...now, ...patch })), [update])

  /** It stays, with its draft: leaving after the save would lose what that save has not seen. */
  const goOn = useCallback(
    (revision: number | undefined, storedBefore: number | undefined) => {
      const { value: typed, stored } = latest.current
      goesOn.current = revision === undefined && stored === storedBefore
      latest.current.base = revision ?? stored
      setBase(latest.current.base)
      keeper.keep(unread.encode(typed), latest.current.base)
    },
    [keeper, unread],
  )
  const submitFrom = useCallback(
    async (from: number | undefined) => {
      if (latest.current.saving) return
      latest.current.saving = true
      setSaving(true)
      setThrown(undefined)
      try {
        const { value: sent, stored } = latest.current
        typedSince.current = false
        const answer = await latest.current.save(sent, from)
        const revision = revisionOf(answer)
        if (revision !== undefined) {
          latest.current.base = revision
          setBase(revision)
        }
        if (typedSince.current) return goOn(revision, stored)
        latest.current.dirty = false
        setDirty(false)
        await keeper.drop()
        tell({ state: 'saved', savedAt: new Date().toISOString() })
        if (typeof answer === 'function') answer()
      } catch (error) {
        setThrown(error)
      } finally {
        setSaving(false)
      }
    },
    [keeper, tell, goOn],
  )
  const submit = useCallback(() => void submitFrom(latest.current.base), [submitFrom])

  const failure = thrown === undefined ? undefined : readFailure(thrown)
  const errors = useMemo(
    () =>
      new Map(
        (thrown === undefined ? [] : readFailure(thrown).fields).map((field) => [field.path, field.sentence]),
      ),
    [thrown],
  )
  const newer = failure?.changed?.revision
  const saveAnyway = useCallback(() => {
    setBase(newer)
    void submitFrom(newer)
  }, [newer, submitFrom])

  return {
    value,
    set,
    update,
    bind: (name) => ({ value: value[name], onChange: (next) => update((now) => ({ ...now, [name]: next })) }),
    errors,
    submit,
    saving,
    dirty,
    draft,
    offer,
    unread: unread.texts,
    failure,
    thrown,
    saveAnyway: newer === undefined ? undefined : saveAnyway,
  }
}

/** What the saving procedures answer: the next save of this form starts from there. */
function revisionOf(answer: unknown): number | undefined {
  if (typeof answer !== 'object' || answer === null || !('revision' in answer)) return undefined
  return typeof answer.revision === 'number' ? answer.revision : undefined
}
