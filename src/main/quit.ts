import { app } from 'electron'

/** Quitting waits, bounded by the supervisor, until the backend has flushed drafts and closed its files. */
export function quitInOrder(stop: () => Promise<void>): void {
  let stopped = false
  let stopping = false
  app.on('before-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    if (stopping) return
    stopping = true
    void stop().finally(() => {
      stopped = true
      app.quit()
    })
  })
  app.on('window-all-closed', () => app.quit())
}
