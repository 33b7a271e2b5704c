import { type BrowserWindow, powerMonitor } from 'electron'
import type { LockReason } from './common/hosted-backend.ts'

/** Locks when Windows locks, and before the machine sleeps or ends. Idle time is the page's: it knows the room's setting. */
export function lockOnAbsence(lock: (reason: LockReason) => void): void {
  powerMonitor.on('lock-screen', () => lock('screen-lock'))
  powerMonitor.on('suspend', () => lock('suspend'))
  powerMonitor.on('shutdown', () => lock('session-end'))
}

/** Windows tells a window, not the power monitor, that the session is ending: a few seconds are left, no backup is begun. */
export function lockOnSessionEnd(window: BrowserWindow, lock: (reason: LockReason) => void): void {
  window.on('query-session-end', () => lock('session-end'))
  window.on('session-end', () => lock('session-end'))
}
