import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { encodeDraft, type Texts } from './draft-json.ts'

/** What stands in the fields of one form and can't be read as a day, a sum or a number; its value can't hold it. */
export interface UnreadTexts {
  /** Those a draft brought back; another object when it brings others. */
  readonly found: Texts
  readonly read: (field: string) => string | undefined
  /** Undefined once it can be read, or the field is empty. */
  readonly tell: (field: string, text: string | undefined) => void
  /** The field goes. */
  readonly forget: (field: string) => void
}

export const UnreadTextsContext = createContext<UnreadTexts | undefined>(undefined)

interface UnreadState {
  /** For the fields of the form. */
  readonly texts: UnreadTexts
  /** The form's draft: its value, and these. */
  readonly encode: (value: object) => string
  /** Those of a draft that was taken up. */
  readonly take: (found: Texts) => void
}

/** The unread texts of one form; a change of them is told to `onTyped`, like a change of its value. */
export function useUnreadTexts(onTyped: () => void): UnreadState {
  const [found, setFound] = useState<Texts>({})
  const now = useRef<Texts>(found)
  const typed = useRef(onTyped)
  typed.current = onTyped
  return useMemo(() => {
    const put = (field: string, text: string | undefined) => {
      const { [field]: _, ...others } = now.current
      now.current = text === undefined ? others : { ...others, [field]: text }
    }
    return {
      texts: {
        found,
        read: (field) => now.current[field],
        tell: (field, text) => {
          if (now.current[field] === text) return
          put(field, text)
          typed.current()
        },
        forget: (field) => put(field, undefined),
      },
      encode: (value) => encodeDraft(value, now.current),
      take: (texts) => {
        now.current = texts
        setFound(texts)
      },
    }
  }, [found])
}

/**
 * The text of a field while it isn't what its value says; undefined shows the value. What can't be read is kept with the draft
 * of the form and stands here again after a crash. `field` names it within its form; without a name it isn't kept.
 */
export function useTypedText(field: string | undefined) {
  const texts = useContext(UnreadTextsContext)
  return useState(() => (field === undefined ? undefined : texts?.read(field)))
}

/** Tells the form what can't be read; beside `useTypedText`, after whatever else sets its text. */
export function useKeepUnread(
  field: string | undefined,
  text: string | undefined,
  show: (text: string) => void,
): void {
  const texts = useContext(UnreadTextsContext)
  const latest = useRef({ texts, show })
  latest.current = { texts, show }
  const seen = useRef(texts?.found)
  // A draft taken up while the field stands already.
  useEffect(() => {
    if (texts === undefined || field === undefined || seen.current === texts.found) return
    seen.current = texts.found
    const found = texts.read(field)
    if (found !== undefined) latest.current.show(found)
  }, [texts, field])
  useEffect(() => {
    if (field !== undefined) latest.current.texts?.tell(field, text)
  }, [field, text])
  // A row taken out of a list leaves nothing to the row that gets its name. Nothing is stored for it: a form that was let go
  // must not come back as a draft.
  useEffect(() => {
    if (field === undefined) return undefined
    return () => latest.current.texts?.forget(field)
  }, [field])
}
