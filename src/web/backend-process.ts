import { createBackend, serveJobs } from '#backend/index.ts'
import { serveBackend } from './serve-backend.ts'

serveBackend(createBackend, serveJobs)
