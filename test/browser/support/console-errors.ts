import type { Page } from '@playwright/test'

/** Known, with the reason; everything else fails the test. */
const KNOWN: readonly RegExp[] = [
  // antd measures the scroll bar and locks the page with a style element that carries no nonce; the policy blocks it and
  // app.css does the same by class.
  /Applying inline style violates the following Content Security Policy directive 'style-src/,
  /Refused to apply inline style because it violates the following Content Security Policy directive/,
]

/** Answers the program gives on purpose (refused, changed meanwhile, locked) reach the console as a failed request. */
const ANSWERED = /^Failed to load resource: the server responded with a status of (401|403|404|409|422)/

/** A backend killed on purpose breaks the calls under way. */
const BROKEN = /^Failed to load resource: (the server responded with a status of 50[23]|net::ERR_)/

export function watchConsole(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const text = message.text()
    if (ANSWERED.test(text) || BROKEN.test(text) || KNOWN.some((known) => known.test(text))) return
    errors.push(`${text} (${message.location().url})`)
  })
}
