import { type RefObject, useLayoutEffect } from 'react'

const NEXT_ACTS = '.next-thing .ant-btn-primary, [data-first-action] button, .section-aside button'

/**
 * When something that was asked in place goes away, the hands go on where it came from: at the button that opened it; where
 * that has gone too, at the next step's button or the first one of its section; else at the section itself.
 */
export function useFocusBack(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const opener = openerOf(element.current)
    const home = homeOf(opener ?? element.current?.parentElement)
    return () => {
      requestAnimationFrame(() => focusFirst(opener, home))
    }
  }, [element])
}

/** The section it stands in; `data-home` marks a part of a page that holds several of them. */
function homeOf(from: HTMLElement | null | undefined): HTMLElement | undefined {
  return from?.closest<HTMLElement>('[data-home]') ?? from?.closest<HTMLElement>('section, form') ?? undefined
}

/** The button pressed, unless it made room for what it opened. */
function openerOf(opened: HTMLElement | null): HTMLElement | undefined {
  const at = document.activeElement
  return at instanceof HTMLElement && at !== document.body && !opened?.contains(at) ? at : undefined
}

function focusFirst(opener: HTMLElement | undefined, home: HTMLElement | undefined): void {
  // Another page, or somebody is typing elsewhere already.
  if (!isFocusLost() || (!opener?.isConnected && !home?.isConnected)) return
  opener?.focus()
  if (isFocusLost()) home?.querySelector<HTMLElement>(NEXT_ACTS)?.focus()
  if (isFocusLost()) home?.focus({ preventScroll: true })
  if (isFocusLost()) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
