import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { createBackend } from '../../../src/backend/index.ts'
import type { Contract } from '../../../src/contract/index.ts'
import { ADMIN, CLERK, COMMITTEE, MEDIATORS, ROOM } from './staff.ts'

/** Builds the room most tests begin in: `node prepare-room.ts <data folder> <day>`. */
const [dataDir = '', day = ''] = process.argv.slice(2)
if (dataDir === '') throw new Error('a data folder of its own is needed')

const backend = await createBackend({
  dataDir,
  resourcesDir: join(import.meta.dirname, '..', '..', '..', 'resources'),
  role: 'main',
  testing: { scrypt: { N: 16, r: 8, p: 1 }, now: () => new Date(`${day}T08:00:00+08:00`) },
})
const client = createRouterClient(backend.router) as unknown as ContractRouterClient<Contract>
const { recoveryCode, askGroups } = await client.accounts.setUp({
  room: ROOM,
  committees: [COMMITTEE],
  admin: ADMIN,
  practice: false,
})
const groups = recoveryCode.split('-')
await client.accounts.confirmRecoveryCode({
  groups: askGroups.map((group) => ({ group, text: groups[group - 1] ?? '' })),
})
for (const { name, birthDate } of MEDIATORS) {
  const terms = { standing: 'member', workKind: 'full-time', filed: true } as const
  await client.settings.saveMediator({ mediator: { name, birthDate, ...terms } })
}
const { password, ...account } = CLERK
await client.accounts.create({ account, password })
await client.accounts.lock()
await backend.close()
