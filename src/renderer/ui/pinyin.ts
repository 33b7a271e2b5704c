let initialsOf: ((text: string) => string) | undefined
let loading: Promise<void> | undefined

/** Loads the pinyin table when a list is first opened: it is too large for the first screen. */
export function loadPinyin(): Promise<void> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, string>()
    initialsOf = (text) => {
      const cached = known.get(text)
      if (cached !== undefined) return cached
      const made = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase()
      known.set(text, made)
      return made
    }
  })
  return loading
}

/** Whether a typed piece finds an entry: by its characters anywhere, or by its pinyin initials (`hyjt` for 婚姻家庭). */
export function matchesTyped(typed: string, label: string): boolean {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '' || label.toLowerCase().includes(wanted)) return true
  return /^[a-z0-9]+$/.test(wanted) && (initialsOf?.(label) ?? '').includes(wanted)
}
