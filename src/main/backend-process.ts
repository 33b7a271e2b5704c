import { join } from 'node:path'
import { createBackend, serveJobs } from '#backend/index.ts'
import { serveBackend } from './serve-backend.ts'

// Built beside this file.
const documentThread = join(import.meta.dirname, 'documents-thread.js')

serveBackend((config, jobs) => createBackend({ ...config, documentThread }, jobs), serveJobs)
