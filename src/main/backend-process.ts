import { createBackend } from '#backend/index.ts'
import { serveBackend } from './serve-backend.ts'

serveBackend(createBackend)
