import { app, type BrowserWindow } from 'electron'

export interface Quitting {
  /** The window stays until the backend has closed: it shows what is still being done, and that it can be skipped. */
  keepOpen(window: BrowserWindow): void
}

/** Quitting waits, bounded by the supervisor, until the backend has flushed drafts and closed its files. */
export function quitInOrder(stop: () => Promise<void>): Quitting {
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
  return {
    keepOpen(window) {
      // When Windows ends the session it waits for nobody, and must not be held up.
      let ending = false
      window.on('session-end', () => {
        ending = true
      })
      window.on('close', (event) => {
        if (stopped || ending) return
        event.preventDefault()
        app.quit()
      })
    },
  }
}
