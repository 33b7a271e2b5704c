import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createBackend, serveJobs } from '../../../src/backend/index.ts'
import { serveBackend } from '../../../src/web/serve-backend.ts'

/** Cheap on purpose: what is tried here are the screens, not the guessing of passwords. */
const CHEAP_SCRYPT = { N: 16, r: 8, p: 1 } as const

const BUILT = join(import.meta.dirname, '..', '..', '..', 'out', 'web')

/** The product's backend with the day a test is set in; time goes on from there. The file lies beside the data folder. */
serveBackend((config, jobs) => {
  const file = join(dirname(config.dataDir), 'clock')
  const started = performance.now()
  const now = () => {
    const from = existsSync(file) ? new Date(readFileSync(file, 'utf8')).getTime() : Date.now()
    return new Date(from + performance.now() - started)
  }
  return createBackend(
    {
      ...config,
      documentThread: join(BUILT, 'documents-thread.js'),
      testing: { scrypt: CHEAP_SCRYPT, now },
    },
    jobs,
  )
}, serveJobs)
