import { KeyProblem } from './key-problem.ts'

export const LOGIN_NAME_LENGTH = 32

/** What two people would take for the same name is the same name. */
export function foldLoginName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

/** The name as kept: NFKC, no blanks at the ends. Throws `login-name-refused`. */
export function cleanLoginName(name: string): string {
  const clean = name.normalize('NFKC').trim()
  if (isLoginName(clean)) return clean
  throw new KeyProblem(
    'login-name-refused',
    `登录名要有 1 至 ${LOGIN_NAME_LENGTH} 个字，不能含换行等控制字符。没有改动任何内容。请换一个登录名。`,
  )
}

export function isLoginName(name: string): boolean {
  const length = [...name].length
  return (
    length >= 1 &&
    length <= LOGIN_NAME_LENGTH &&
    name.trim() === name &&
    name.isWellFormed() &&
    !/\p{C}/u.test(name)
  )
}
