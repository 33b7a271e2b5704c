export { stateTone, stateWord } from './common/states.ts'
