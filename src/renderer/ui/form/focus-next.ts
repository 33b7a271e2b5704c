const CONTROLS = [
  'input:not([type=hidden]):not([type=radio]):not(:disabled)',
  'input[type=radio]:checked:not(:disabled)',
  'textarea:not(:disabled)',
  'button[type=submit]:not(:disabled)',
].join(',')

/** Where Enter goes: the form's controls in order, one stop for a group of radio buttons, the save button last. */
function stopsOf(form: Element): readonly HTMLElement[] {
  const unchecked = new Set<string>()
  const all = form.querySelectorAll<HTMLElement>(`${CONTROLS}, input[type=radio]:not(:disabled)`)
  return [...all].filter((control) => {
    if (control.closest('[inert], [hidden], [popover]') !== null || control.offsetParent === null)
      return false
    if (!(control instanceof HTMLInputElement) || control.type !== 'radio' || control.checked) return true
    // Of a group without a choice, the first button is the stop.
    const chosen = form.querySelector(`input[type=radio][name="${CSS.escape(control.name)}"]:checked`)
    if (chosen !== null || unchecked.has(control.name)) return false
    unchecked.add(control.name)
    return true
  })
}

/** Moves the focus to the next control of the same form. Answers whether there was one. */
export function focusNext(from: HTMLElement): boolean {
  const form = from.closest('form, [data-enter-scope]')
  if (form === null) return false
  const stops = stopsOf(form)
  const at = stops.indexOf(from)
  const next = at >= 0 ? stops[at + 1] : stops.find((stop) => isAfter(from, stop))
  next?.focus()
  return next !== undefined
}

function isAfter(from: Node, stop: Node): boolean {
  return (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
