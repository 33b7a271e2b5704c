export { RecoveryStep } from './recovery-step.tsx'
