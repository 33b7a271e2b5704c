export { exampleNumber, PATTERN_HINT } from './example-number.ts'
export { useMediators } from './queries.ts'
export { SettingsTabs } from './settings-tabs.tsx'
