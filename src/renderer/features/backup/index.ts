export { LastNumbers } from './last-numbers.tsx'
export { NOTHING_TYPED, type NumbersTyped, readNumbers } from './read-numbers.ts'
export { RestorePanel } from './restore-panel.tsx'
export { RestoredDoor } from './restored-door.tsx'
