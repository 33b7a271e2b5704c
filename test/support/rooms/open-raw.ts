import { join } from 'node:path'
import { type Db, openDatabase } from '#backend/database/open-database.ts'
import { deriveSubkey, Keyring, wipe } from '#backend/keys/index.ts'

const CHEAP_SCRYPT = { N: 16, r: 8, p: 1 } as const

/** Past every procedure, with a real password: for a test that reads or forges rows while no program is running. */
export async function openRaw(
  dataDir: string,
  { loginName, password }: { readonly loginName: string; readonly password: string },
): Promise<{ readonly db: Db; close(): void }> {
  const keyring = await Keyring.open({
    path: join(dataDir, 'keyring.json'),
    monotonic: () => performance.now(),
    now: () => new Date().toISOString(),
    report: () => undefined,
    scrypt: CHEAP_SCRYPT,
    readOnly: true,
  })
  const unlocked = await keyring.unlockWithPassword(loginName, password)
  const [candidate] = unlocked.candidates
  if (!candidate) throw new Error('the keyring gave no key')
  const key = deriveSubkey(candidate.key, 'database')
  const db = openDatabase({ file: join(dataDir, 'room.db'), key })
  wipe(key)
  return {
    db,
    close: () => {
      db.pragma('wal_checkpoint(TRUNCATE)')
      db.close()
    },
  }
}
