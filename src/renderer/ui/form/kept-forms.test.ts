import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const RENDERER = join(import.meta.dirname, '..', '..')

/**
 * What is typed and not kept as a draft, each with its reason; everything else a person types is. A secret is never stored, and
 * before log-in there is no encrypted file to keep anything in.
 */
const NOT_KEPT: Readonly<Record<string, string>> = {
  'features/accounts/ask-recovery-code.tsx': 'a password',
  'features/accounts/edit-account.tsx': 'a password; the rest of the page is a draft',
  'features/accounts/my-account-page.tsx': 'a PIN, passwords',
  'features/accounts/new-account.tsx': 'the first password; the rest of the form is kept',
  'features/accounts/recover-form.tsx': 'the recovery code, before log-in',
  'features/accounts/rename-login.tsx': 'a password; the new name is kept',
  'features/accounts/unlock-form.tsx': 'a password or PIN, before log-in',
  'features/backup/restore-form.tsx': 'a password or the recovery code; the numbers are kept',
  'features/backup/restore-panel.tsx': 'the path of a folder, before log-in too',
  'features/papers/paper-page.tsx': 'how many copies are printed now',
  'features/settings/numbering-page.tsx': 'which series is shown',
  'features/setup/recovery-step.tsx': 'the recovery code, before there is a room',
}

const HOLDS_BY_ITSELF = [/onChange=\{set[A-Z]/, /<PlainForm(?:(?!kept=|<Field)[\s\S])*?>\n\s+</]

test('every form keeps what is typed in it, but for those named here with their reason', () => {
  const found = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.startsWith('ui'))
    .filter((name) => {
      const source = readFileSync(join(RENDERER, name), 'utf8')
      return HOLDS_BY_ITSELF.some((pattern) => pattern.test(source))
    })
    .map((name) => relative('.', name).replaceAll('\\', '/'))
  expect(found.toSorted()).toEqual(Object.keys(NOT_KEPT).toSorted())
})
