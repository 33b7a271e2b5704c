import type { KeyboardEvent } from 'react'

const FOCUSABLE = 'a[href], button, input, [tabindex="0"]'

/** Up, down, Home and End move between the rows' links; Enter is the link's own. */
export function moveRow(event: KeyboardEvent, body: HTMLElement | null): void {
  const target = event.target
  if (body === null || !(target instanceof HTMLElement) || target instanceof HTMLInputElement) return
  const rows = [...body.querySelectorAll<HTMLElement>(':scope > tr')].filter(
    (row) => row.querySelector(FOCUSABLE) !== null,
  )
  const at = rows.findIndex((row) => row.contains(target))
  const to = destination(event.key, at, rows.length)
  if (to === undefined) return
  event.preventDefault()
  rows[to]?.querySelector<HTMLElement>(FOCUSABLE)?.focus()
}

function destination(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
