import type { MessageToBackend } from '../../../src/web/bridge-messages.ts'

/** A backend process that answers nothing: the peer's window is empty. Ends when its host says so. */
process.on('message', ({ kind }: MessageToBackend) => {
  if (kind === 'close') process.exit(0)
})
process.on('disconnect', () => process.exit(0))
