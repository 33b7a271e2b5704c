/** Characters as people count them: a rare character beyond the basic plane is one, not two. */
export function codePoints(text: string): readonly string[] {
  return [...text]
}

/** Half of a surrogate pair: not text, and canonical JSON of it is not the same everywhere. */
export function hasLoneSurrogate(text: string): boolean {
  return !text.isWellFormed()
}

const STAR = '*'

/**
 * Only where it was issued stays (R25). The date of birth stands beside it on every screen, so the last four would make the
 * number whole again. Too short to be an ID number: nothing stays.
 */
export function maskIdNumber(number: string): string {
  const characters = codePoints(number)
  return characters.length < 15 ? stars(characters.length) : middleStars(characters, 6, 0)
}

/** 138****5678; a landline keeps its area code and last two digits. */
export function maskPhone(phone: string): string {
  const landline = /^(0\d{2,3}-?)(\d{5,6})(\d{2}.*)$/.exec(phone)
  if (landline !== null)
    return `${landline[1]}${stars(landline[2]?.length ?? 0)}${(landline[3] ?? '').slice(0, 2)}`
  const characters = codePoints(phone)
  return characters.length < 11 ? stars(characters.length) : middleStars(characters, characters.length - 8, 4)
}

/** Numbers with what joins their groups, and whatever is written in letters: a mailbox, an account of a payment service. */
const NOT_CHINESE = /[\p{N}\p{Script=Latin}@*._+-]+(?:[ \u3000]+[\p{N}\p{Script=Latin}@*._+-]+)*/gu

/** Bank and holder stay, in words; of a long number its last four, so that two cards can be told apart. */
export function maskAccount(account: string): string {
  return account.replace(NOT_CHINESE, (part) => {
    const characters = codePoints(part)
    const isLong = characters.filter((one) => /\p{N}/u.test(one)).length >= 12
    return isLong ? middleStars(characters, 0, 4) : stars(characters.length)
  })
}

/** Down to the town, never the village or house: that is enough to tell two parties' homes apart. */
export function maskAddress(address: string): string {
  if (address === '') return ''
  const town = /^.*?(?:镇|乡|街道)/u.exec(address)?.[0]
  const characters = codePoints(address)
  const kept =
    town !== undefined && town !== address ? codePoints(town).length : Math.min(6, characters.length >> 1)
  return `${characters.slice(0, kept).join('')}${stars(4)}`
}

/** The family name stays: 张**, 欧阳*. */
export function maskName(name: string): string {
  const characters = codePoints(name)
  const kept = characters.length > 2 && DOUBLE_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1
  return `${characters.slice(0, kept).join('')}${stars(characters.length - kept)}`
}

const DOUBLE_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 长孙 宇文 司徒 令狐 夏侯 轩辕 端木 南宫 独孤'.split(' '),
)

function middleStars(characters: readonly string[], head: number, tail: number): string {
  const hidden = characters.length - head - tail
  return `${characters.slice(0, head).join('')}${stars(hidden)}${characters.slice(head + hidden).join('')}`
}

function stars(count: number): string {
  return STAR.repeat(Math.max(0, count))
}
