export { ManualBody } from './manual-body.tsx'
export { useF1 } from './use-manual-key.ts'
