import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { RoomClient } from '#test/support/rooms/room-process.ts'
import { rawRequest } from './raw-request.ts'

/** A client in a second browser's place, let in by a one-time address. The session is the room's: who logs in, logs both in. */
export async function enteredClient(entry: string): Promise<RoomClient> {
  const { origin, pathname } = new URL(entry)
  const { headers } = await rawRequest(origin, { path: pathname })
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  const link = new RPCLink({ url: `${origin}/rpc`, headers: () => ({ cookie, origin }) })
  return createORPCClient(link) as unknown as RoomClient
}
