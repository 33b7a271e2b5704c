import { serveBackend } from '../../../../src/main/serve-backend.ts'
import { createConformanceBackend } from '../conformance-backend.ts'

serveBackend(createConformanceBackend)
