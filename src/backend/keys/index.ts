export { wipe } from './bytes.ts'
export type { FailedAttempt } from './failed-attempts.ts'
export { KeyProblem, type KeyProblemCode } from './key-problem.ts'
export { Keyring } from './keyring.ts'
export type { ActiveAccount } from './keyring-changes.ts'
export type {
  Credential,
  KeyCandidate,
  KeyringConfig,
  LoginLine,
  NewAccount,
  NewKey,
  NewRoom,
  Unlocked,
} from './keyring-config.ts'
export { type Head, KEYRING_FORMAT } from './keyring-file.ts'
export { checkPassword } from './password-rules.ts'
export { type PinClock, QuickPins } from './pin.ts'
export {
  chooseGroups,
  newRecoveryCode,
  parseRecoveryCode,
  printRecoveryCode,
  type RecoveryCode,
  wrongGroups,
} from './recovery-code.ts'
export { deriveSubkey, type SubkeyPurpose } from './subkeys.ts'
export { SCRYPT_COST, type ScryptCost } from './wraps.ts'
