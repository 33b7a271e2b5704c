import { DEFAULT_NUMBER_PATTERN } from '#domain/values/case-number.ts'
import { ownCommittee, villageCommittees } from './committee-list.ts'

/** What the wizard collects before its one write. In memory only: no key exists yet to store anything under. */
export interface SetupState {
  readonly town: string
  readonly county: string
  readonly code: string
  readonly roomName: string
  readonly committeeName: string
  readonly prefix: string
  readonly pattern: string
  readonly villages: string
  readonly loginName: string
  readonly displayName: string
  readonly password: string | undefined
  readonly practice: boolean
}

export const EMPTY_SETUP: SetupState = {
  town: '',
  county: '',
  code: '',
  roomName: '',
  committeeName: '',
  prefix: '',
  pattern: DEFAULT_NUMBER_PATTERN,
  villages: '',
  loginName: '',
  displayName: '',
  password: undefined,
  practice: false,
}

/** What follows from the town's name, until someone types something else. */
export function derived(state: SetupState): {
  readonly roomName: string
  readonly committeeName: string
  readonly prefix: string
} {
  const { town } = state
  return {
    roomName: state.roomName || (town && `${town}人民调解室`),
    committeeName: state.committeeName || (town && `${town}人民调解委员会`),
    prefix: state.prefix || (town && `${town}人调字`),
  }
}

export function committeesOf(state: SetupState) {
  const { committeeName, prefix } = derived(state)
  return [
    ownCommittee(committeeName, prefix, state.pattern),
    ...villageCommittees(state.villages, state.pattern),
  ]
}

export function setUpInput(state: SetupState, password: string) {
  const optional = (text: string) => text.trim() || undefined
  return {
    room: {
      town: state.town,
      county: optional(state.county),
      code: optional(state.code),
      name: derived(state).roomName,
    },
    committees: [...committeesOf(state)],
    admin: { loginName: state.loginName, displayName: state.displayName || state.loginName, password },
    practice: state.practice,
  }
}

export const STEPS = ['调解室', '调委会与编号', '管理员', '恢复码'] as const

/** The step on which the field of a backend message stands. */
export function stepOfPath(path: string): number {
  if (path.startsWith('room')) return 0
  if (path.startsWith('committees')) return 1
  return 2
}
