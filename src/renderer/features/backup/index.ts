export { LastNumbers, type NumberLine, readLines } from './last-numbers.tsx'
export { RestorePanel } from './restore-panel.tsx'
export { RestoredDoor } from './restored-door.tsx'
