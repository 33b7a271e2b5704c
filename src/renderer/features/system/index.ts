export { SystemWarnings } from './system-warnings.tsx'
