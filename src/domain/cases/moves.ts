import type { BusinessDate, Id, Instant } from '../values/brands.ts'

/** A gate that was not met when a step already taken on paper was entered (补录): it stays visible with its reason. */
export interface MoveException {
  readonly code: string
  readonly sentence: string
  readonly reason: string
}

interface MoveBase {
  readonly id: Id
  /** When it happened. */
  readonly on: BusinessDate
  /** When it was entered, and by which account. */
  readonly enteredAt: Instant
  readonly enteredBy: Id
  readonly exceptions: readonly MoveException[]
  readonly note?: string | undefined
}

export type RegisterMove = MoveBase & { readonly type: 'register' }
export type AcceptMove = MoveBase & {
  readonly type: 'accept'
  readonly initiative: 'application' | 'committee'
}
export type DeclineMove = MoveBase & {
  readonly type: 'decline'
  readonly ground: string
  readonly channels: readonly string[]
}
export type DivertMove = MoveBase & { readonly type: 'divert'; readonly to: string; readonly ground: string }
export type BeginMove = MoveBase & { readonly type: 'begin' }
export type SuspendMove = MoveBase & { readonly type: 'suspend'; readonly reason: string }
export type ResumeMove = MoveBase & { readonly type: 'resume' }
export type CloseAgreedMove = MoveBase & { readonly type: 'close-agreed' }
export type TerminateMove = MoveBase & {
  readonly type: 'terminate'
  /** Absent only where a paper does not say (补录). */
  readonly ground?: string | undefined
  readonly channelsTold: boolean
}
export type WithdrawMove = MoveBase & {
  readonly type: 'withdraw'
  readonly byPartyIds: readonly Id[]
  readonly reason: string
}
export type EstablishFileMove = MoveBase & { readonly type: 'establish-file'; readonly by: string }
export type ArchiveMove = MoveBase & { readonly type: 'archive'; readonly archiveNumber?: string | undefined }
export type HandOverMove = MoveBase & { readonly type: 'hand-over'; readonly to: string }
export type OpenCorrectionMove = MoveBase & { readonly type: 'open-correction'; readonly reason: string }
export type FinishCorrectionMove = MoveBase & { readonly type: 'finish-correction' }

export type Move =
  | RegisterMove
  | AcceptMove
  | DeclineMove
  | DivertMove
  | BeginMove
  | SuspendMove
  | ResumeMove
  | CloseAgreedMove
  | TerminateMove
  | WithdrawMove
  | EstablishFileMove
  | ArchiveMove
  | HandOverMove
  | OpenCorrectionMove
  | FinishCorrectionMove

export type MoveType = Move['type']

export const MOVE_NAMES = {
  register: '登记',
  accept: '受理',
  decline: '不予受理',
  divert: '分流',
  begin: '开始调解',
  suspend: '中止',
  resume: '恢复调解',
  'close-agreed': '结案（达成协议）',
  terminate: '终止调解',
  withdraw: '撤回',
  'establish-file': '立卷',
  archive: '归档',
  'hand-over': '移交',
  'open-correction': '更正',
  'finish-correction': '更正完毕',
} as const satisfies Record<MoveType, string>
