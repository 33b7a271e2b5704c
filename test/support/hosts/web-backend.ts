import { serveBackend } from '../../../src/web/serve-backend.ts'
import { createConformanceBackend } from './conformance-backend.ts'

serveBackend(createConformanceBackend)
