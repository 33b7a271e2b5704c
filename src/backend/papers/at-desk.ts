import type { Desk, Session } from '../desk/desk.ts'
import type { OpenRoom } from '../desk/open-room.ts'
import { refusal } from '../refuse.ts'

/** Who asked and in which open room; a paper takes time to make, and the desk may be locked meanwhile. */
export interface AtDesk {
  readonly desk: Desk
  readonly room: OpenRoom
  readonly session: Session
}

export function atDesk(desk: Desk): AtDesk {
  return { desk, room: desk.room, session: desk.session }
}

/** After every wait: nothing may be written or handed out for somebody who has left, nor under the next one's name. */
export function stillThere({ desk, room, session }: AtDesk): void {
  if (desk.room !== room || desk.session.accountId !== session.accountId) throw refusal('LOCKED')
}
