import type { Id } from '#domain/values/brands.ts'
import type { Db } from '../database/open-database.ts'
import type { Desk } from '../desk/desk.ts'
import type { OpenRoom } from '../desk/open-room.ts'
import type { PinVerifier } from '../keys/pin.ts'

/** A PIN is set once; each day's first password arms it. What is kept lies in the encrypted database and opens nothing itself. */
const nameOf = (accountId: string) => `pin:${accountId}`

export function hasKeptPin(db: Db, accountId: string): boolean {
  return keptPin(db, accountId) !== undefined
}

function keptPin(db: Db, accountId: string): PinVerifier | undefined {
  const row = db
    .prepare<[string], { value: string }>('SELECT value FROM secrets WHERE name = ?')
    .get(nameOf(accountId))
  return row && (JSON.parse(row.value) as PinVerifier)
}

export function keepPin(db: Db, accountId: string, verifier: PinVerifier): void {
  db.prepare(
    'INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(nameOf(accountId), JSON.stringify(verifier))
}

/** Password changed or reset, account disabled: who knew the PIN may no longer come in with it, today or tomorrow. */
export function dropPin(desk: Desk, db: Db, accountId: Id): void {
  desk.pins.forget(accountId)
  db.prepare('DELETE FROM secrets WHERE name = ?').run(nameOf(accountId))
}

/** The room's keys are changed: no PIN of before comes in. */
export function dropAllPins(db: Db): void {
  db.prepare(`DELETE FROM secrets WHERE name LIKE 'pin:%'`).run()
}

/** After a password, not after a PIN: a PIN must not prolong itself. */
export function armPin(desk: Desk, room: OpenRoom, accountId: string): void {
  // Locked meanwhile, the key is wiped: a PIN must not be armed over nothing.
  if (desk.roomOrNone !== room) return
  const verifier = keptPin(room.db, accountId)
  if (verifier) desk.pins.arm(accountId, room.dataKey, verifier)
}
