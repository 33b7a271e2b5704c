/**
 * Everything that can go wrong with keys and is not a fault of the program. Each sentence says what happened, what is
 * safe, and what to do next; none names a password, a code or a key. A caller turns `code` into its contract error.
 */
export type KeyProblemCode =
  | 'account-exists'
  | 'account-unknown'
  | 'account-without-wrap'
  | 'head-backwards'
  | 'head-lost'
  | 'keyring-damaged'
  | 'keyring-exists'
  | 'keyring-missing'
  | 'keyring-newer'
  | 'keyring-read-failed'
  | 'keyring-read-only'
  | 'keyring-write-failed'
  | 'last-account'
  | 'login-name-refused'
  | 'login-name-taken'
  | 'no-rekey'
  | 'password-refused'
  | 'pin-gone'
  | 'pin-refused'
  | 'pin-wrong'
  | 'recovery-code-unreadable'
  | 'rekey-pending'
  | 'unknown-login'
  | 'wait'
  | 'wrong-data-key'
  | 'wrong-password'
  | 'wrong-recovery-code'

export type KeyProblemDetail = {
  /** Whole seconds until the next attempt is looked at. */
  readonly waitSeconds?: number | undefined
  /** The groups (1–5) of a recovery code to look at again. */
  readonly groups?: readonly number[] | undefined
  /** What the system said, for the local log only; never shown and never holds personal data. */
  readonly cause?: unknown
}

export class KeyProblem extends Error {
  override readonly name = 'KeyProblem'
  readonly code: KeyProblemCode
  /** What the screen shows. */
  readonly sentence: string
  readonly waitSeconds: number | undefined
  readonly groups: readonly number[] | undefined

  constructor(code: KeyProblemCode, sentence: string, detail: KeyProblemDetail = {}) {
    super(`${code}: ${sentence}`, detail.cause === undefined ? undefined : { cause: detail.cause })
    this.code = code
    this.sentence = sentence
    this.waitSeconds = detail.waitSeconds
    this.groups = detail.groups
  }
}

/** The sentences without a variable part. */
const SENTENCES = {
  'account-exists': '这个账户已经有密码了。没有改动任何内容。要换密码，请用“更改密码”。',
  'account-unknown': '密钥文件里没有这个账户。没有改动任何内容。请返回账户列表，刷新后再试。',
  'account-without-wrap':
    '这个账户还没有新密码（更换密钥或恢复备份之后会这样）。资料完好。请管理员登录后，在“账户”里为您重设密码。',
  'head-backwards': '要登记的校验位置比已登记的旧，程序没有采用。资料没有改动。请到“审计”里做一次完整核对。',
  'head-lost':
    '上次登记的校验位置在现在的资料里找不到，程序没有改登新的位置。资料没有改动。请管理员核对后在系统提醒里说明原因。',
  'keyring-damaged':
    '密钥文件 keyring.json 内容不对，可能被改动或损坏。资料库没有被动过。请从最近一次备份恢复，或用恢复码在备份上打开。',
  'keyring-exists':
    '这个文件夹里已经有一间调解室的密钥文件，程序没有覆盖它。原有资料完好。请直接登录，或另选一个文件夹。',
  'keyring-missing':
    '找不到密钥文件 keyring.json。资料库没有被动过。请把备份里的 keyring.json 恢复回来，再用密码或恢复码打开。',
  'keyring-newer':
    '密钥文件是更新版本的程序写的，这个版本不认识，没有改动它。资料完好。请换用新版本的程序打开。',
  'keyring-read-failed':
    '密钥文件暂时读不出来，可能正被杀毒软件占用或磁盘有问题。没有改动任何内容。请稍候重试。',
  'keyring-read-only': '这是备份里的密钥文件，只能用来打开，不能改动。备份完好。请先恢复备份，再做这一步。',
  'keyring-write-failed':
    '密钥文件没能可靠存盘。文件夹里的密钥文件仍是完整的一份，资料完好。请检查磁盘是否已满、文件是否被占用，再做一次这一步。',
  'last-account': '这是最后一个能登录的账户，停用后谁也打不开了，程序没有停用它。请先建好另一个账户。',
  'login-name-taken': '这个登录名已经有人用了。没有改动任何内容。请换一个登录名。',
  'no-rekey': '现在没有正在进行的密钥更换。没有改动任何内容。请返回“密钥”页面重新开始。',
  'pin-gone':
    '快速口令已失效（过了当天、连续输错三次，或程序重开过）。资料完好。请用密码登录，登录后可再设快速口令。',
  'rekey-pending':
    '密钥更换还没有完成，这一步要等它完成后才能做。资料完好。请先由管理员登录，完成或撤销密钥更换。',
  'unknown-login': '没有这个登录名，或账户已停用。资料没有受影响。请核对登录名，或问管理员。',
  'wrong-data-key': '这把密钥不是本调解室现在用的密钥，程序没有采用。资料没有改动。请退出后重新登录再试。',
  'wrong-recovery-code':
    '恢复码没有抄错，但打不开这间调解室。资料没有受影响。请核对是不是这间调解室最近一次打印的恢复码。',
} as const satisfies Partial<Record<KeyProblemCode, string>>

export function keyProblem(code: keyof typeof SENTENCES, cause?: unknown): KeyProblem {
  return new KeyProblem(code, SENTENCES[code], { cause })
}
