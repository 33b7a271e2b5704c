import { randomBytes } from 'node:crypto'
import { wipe } from './bytes.ts'
import { checkSymbol, encodeBase32, foldBase32, isBase32 } from './crockford.ts'
import { KeyProblem } from './key-problem.ts'

/** Printed 5-5-5-5-6: twenty-five characters of five random bits (125) and one check character. */
export const GROUP_LENGTHS = [5, 5, 5, 5, 6] as const
const CODE_LENGTH = 26
const BITS = 125

/** Half a surrogate pair must not reach a sentence. */
const BEYOND_BMP = /[\u{10000}-\u{10FFFF}\uD800-\uDFFF]/gu

/** Twenty-six characters without dashes, as they go into the wrap. */
export type RecoveryCode = string & { readonly __brand: 'RecoveryCode' }

/**
 * A new code. It is drawn again while its check symbol would be one of `* ~ $ =`, which costs a sixth of a bit of the 125
 * and lets everyone type it.
 */
export function newRecoveryCode(random: (size: number) => Uint8Array = randomBytes): RecoveryCode {
  for (;;) {
    const bytes = random(16)
    const body = encodeBase32(bytes, BITS)
    wipe(bytes)
    const check = checkSymbol(body)
    if (isCheck(check)) return `${body}${check}` as RecoveryCode
  }
}

/** `XXXXX-XXXXX-XXXXX-XXXXX-XXXXXX`, as printed. */
export function printRecoveryCode(code: RecoveryCode): string {
  return groupsOf(code).join('-')
}

export function groupsOf(code: string): readonly string[] {
  return GROUP_LENGTHS.map((length, index) => code.slice(index * 5, index * 5 + length))
}

/**
 * Reads a code typed from paper, whatever its case, width, spaces and dashes, with O for 0 and I or L for 1.
 * Throws `recovery-code-unreadable`, naming the group to look at again where that can be known.
 */
export function parseRecoveryCode(typed: string): RecoveryCode {
  const groups = foldBase32(typed.slice(0, 400).replaceAll(BEYOND_BMP, '?'))
    .split(/[\s\-‐-―−_.·,、。/|]+/)
    .filter((group) => group !== '')
  const text = groups.join('')
  const shaped = groups.length === GROUP_LENGTHS.length ? groups : groupsOf(text)
  for (const [index, group] of shaped.entries()) refuseForeignCharacter(group, index)
  if ([...text].length !== CODE_LENGTH) throw wrongLength(groups, text)
  if (!isSound(text)) throw wrongCheck(text)
  return text as RecoveryCode
}

/** Two different groups (1–5, ascending) to be typed back at set-up. `randomInt(n)` answers 0 … n-1. */
export function chooseGroups(randomInt: (below: number) => number): readonly [number, number] {
  const first = randomInt(5)
  const second = (first + 1 + randomInt(4)) % 5
  return [Math.min(first, second) + 1, Math.max(first, second) + 1]
}

/** The groups (1–5) among those typed back that don't agree with the code; empty when the person has written it down. */
export function wrongGroups(code: RecoveryCode, typed: ReadonlyMap<number, string>): readonly number[] {
  const groups = groupsOf(code)
  return [...typed]
    .filter(([number, text]) => foldBase32(text).replaceAll(/[\s-]/g, '') !== groups[number - 1])
    .map(([number]) => number)
}

function isCheck(character: string): boolean {
  return isBase32(character) || character === 'U'
}

function isSound(text: string): boolean {
  const body = text.slice(0, -1)
  return [...body].every(isBase32) && checkSymbol(body) === text.slice(-1)
}

function refuseForeignCharacter(group: string, index: number): void {
  const characters = [...group]
  const foreign = characters.find((character, at) => {
    const isLast = index === 4 && at === characters.length - 1
    return isLast ? !isCheck(character) : !isBase32(character)
  })
  if (foreign === undefined) return
  throw unreadable(`第 ${index + 1} 组里的“${foreign}”不会出现在恢复码里。`, [index + 1])
}

function wrongLength(groups: readonly string[], text: string): KeyProblem {
  const index = groups.length === 5 ? groups.findIndex((group, at) => group.length !== GROUP_LENGTHS[at]) : -1
  const expected = GROUP_LENGTHS[index]
  if (expected === undefined) {
    return unreadable(`恢复码共 26 个字符，现在是 ${[...text].length} 个。`, [])
  }
  const found = groups[index]?.length ?? 0
  return unreadable(`第 ${index + 1} 组应有 ${expected} 个字符，现在是 ${found} 个。`, [index + 1])
}

function wrongCheck(text: string): KeyProblem {
  const groups = likelyWrongGroups(text)
  if (groups.length === 0 || groups.length > 2) return unreadable('有一处抄错了，校验字符对不上。', [])
  return unreadable(
    `有一处抄错了，可先看第 ${groups.join('、')} 组里容易混的字（如 8 和 B、5 和 S），再看其余各组。`,
    groups,
  )
}

/** Pairs that handwriting and small print confuse; the base32 alphabet leaves these. */
const LOOK_ALIKE: readonly (readonly [string, string])[] = [
  ['8', 'B'],
  ['5', 'S'],
  ['2', 'Z'],
  ['6', 'G'],
  ['0', 'D'],
  ['0', 'Q'],
  ['1', '7'],
  ['V', 'Y'],
  ['V', 'U'],
  ['M', 'N'],
  ['C', 'G'],
  ['P', 'R'],
  ['E', 'F'],
]

/** One check character can't locate an error, but it can say which usual slips would explain it. */
function likelyWrongGroups(text: string): readonly number[] {
  const slips = [...text].flatMap((character, at) => {
    const alike = LOOK_ALIKE.flatMap(([a, b]) => (a === character ? [b] : b === character ? [a] : []))
    const replaced = alike.map((other) => text.slice(0, at) + other + text.slice(at + 1))
    const swapped = text.slice(0, at) + text.charAt(at + 1) + character + text.slice(at + 2)
    return [...replaced, ...(at < CODE_LENGTH - 1 ? [swapped] : [])].map((candidate) => ({ at, candidate }))
  })
  const likely = slips.filter(({ candidate }) => isSound(candidate))
  return [...new Set(likely.map(({ at }) => Math.min(Math.floor(at / 5), 4) + 1))]
}

function unreadable(what: string, groups: readonly number[]): KeyProblem {
  const next = groups.length === 0 ? '请对照纸上的恢复码逐组检查后再试。' : '请对照纸上的恢复码改正后再试。'
  return new KeyProblem('recovery-code-unreadable', `${what}资料没有受影响。${next}`, { groups })
}
