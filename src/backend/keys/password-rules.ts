import { KeyProblem } from './key-problem.ts'
import { foldLoginName } from './login-name.ts'

export const PASSWORD_LENGTH = 8
export const PASSPHRASE_HAN = 6
const LONGEST = 128

/** Typed first by anyone who tries; each at least as long as the rule asks, or it would be refused anyway. */
const COMMON = [
  'password',
  'passw0rd',
  'admin123',
  'admin888',
  'qwertyui',
  'qwerty123',
  '1qaz2wsx',
  'woaini1314',
  'abc12345',
  'a1234567',
  'asdfghjk',
  '11223344',
  '12341234',
  '88888888',
]

type Rule = { readonly refuses: (password: string, loginName: string) => boolean; readonly sentence: string }

/** In order: the first that refuses is said. `password` is NFKC, the login name folded. */
const RULES: readonly Rule[] = [
  { refuses: (password) => [...password].length > LONGEST, sentence: `密码不能超过 ${LONGEST} 个字符。` },
  {
    refuses: (password) => !isLongEnough(password),
    sentence: `密码太短，至少 ${PASSWORD_LENGTH} 个字符，或一句不少于 ${PASSPHRASE_HAN} 个汉字的话。`,
  },
  {
    // Counted without the login name, so that neither 王芳 nor wangfang123 passes for wangfang.
    refuses: (password, loginName) => loginName !== '' && !isLongEnough(withoutName(password, loginName)),
    sentence: '密码里用了登录名，别人容易猜到。',
  },
  {
    refuses: (password) => new Set(password).size < 3,
    sentence: '密码只是同一两个字符的重复，别人容易猜到。',
  },
  {
    refuses: (password) => isRun(password) || COMMON.includes(password.toLowerCase()),
    sentence: '这是人人都会先试的密码（连续数字、键盘顺序等）。',
  },
]

/** Throws `password-refused` with what is wrong and what would do. */
export function checkPassword(password: string, loginName: string): void {
  const plain = password.normalize('NFKC')
  const rule = RULES.find(({ refuses }) => refuses(plain, foldLoginName(loginName)))
  if (rule === undefined) return
  throw new KeyProblem(
    'password-refused',
    `${rule.sentence}密码没有设成，其他内容没有变动。请另想一个，例如一句自己记得住的话。`,
  )
}

/** A Chinese character is drawn from thousands, a letter from dozens: six of them are worth more than eight letters. */
function isLongEnough(password: string): boolean {
  const han = password.match(/\p{Script=Han}/gu)?.length ?? 0
  return [...password].length >= PASSWORD_LENGTH || han >= PASSPHRASE_HAN
}

function withoutName(password: string, loginName: string): string {
  return password.toLowerCase().replaceAll(loginName, '')
}

/** 12345678, 87654321, abcdefgh. */
function isRun(text: string): boolean {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0)
  const steps = new Set(points.slice(1).map((point, index) => point - (points[index] ?? 0)))
  return steps.size === 1 && (steps.has(1) || steps.has(-1))
}
