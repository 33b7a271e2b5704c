import { type BrowserWindow, powerMonitor } from 'electron'
import type { LockReason } from './common/hosted-backend.ts'

const POLL_MS = 15_000
/** The town may shorten it in settings; then the page locks by its own clock, earlier than this. */
const IDLE_SECONDS = 10 * 60

/** Locks when nobody is there (once for each absence), when Windows locks, and before the machine sleeps or ends. */
export function lockOnAbsence(lock: (reason: LockReason) => void): void {
  let away = false
  setInterval(() => {
    const idle = powerMonitor.getSystemIdleTime() >= IDLE_SECONDS
    if (idle && !away) lock('idle')
    away = idle
  }, POLL_MS)
  powerMonitor.on('lock-screen', () => lock('screen-lock'))
  powerMonitor.on('suspend', () => lock('suspend'))
  powerMonitor.on('shutdown', () => lock('quit'))
}

/** Windows tells a window, not the power monitor, that the session is ending. */
export function lockOnSessionEnd(window: BrowserWindow, lock: (reason: LockReason) => void): void {
  window.on('query-session-end', () => lock('quit'))
  window.on('session-end', () => lock('quit'))
}
