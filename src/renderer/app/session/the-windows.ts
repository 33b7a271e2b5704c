import { shell } from '../client.ts'
import { createWindows, type WindowChannel } from './windows.ts'

/** A browser may show the room in several windows; channels are kept apart by origin, so another room's are not heard. */
function channel(): WindowChannel | undefined {
  return shell.kind === 'browser' ? new BroadcastChannel('mediation-room-session') : undefined
}

export const windows = createWindows(channel())
