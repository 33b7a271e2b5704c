import { DEFAULT_NUMBER_PATTERN } from '#domain/values/case-number.ts'

export interface CommitteeDraft {
  readonly name: string
  readonly kind: 'village' | 'town'
  readonly code?: string | undefined
  readonly numberPrefix: string
  readonly numberPattern: string
  readonly own: boolean
}

const COMMITTEE = '人民调解委员会'
/** Four-level division codes: nine digits for a town, twelve for a village or residents' committee. */
const CODE = /^(?:\d{9}|\d{12})$/

/**
 * Reads a pasted list, one committee a line, the code before or after the name and parted from it by a blank, tab or comma:
 * what comes out of a WPS column or an old ledger. Numbering at the start of a line and doubled lines are dropped.
 */
export function parseCommitteeList(
  text: string,
): readonly { readonly name: string; readonly code?: string | undefined }[] {
  const found = new Map<string, { name: string; code?: string | undefined }>()
  for (const line of text.split(/\r?\n/)) {
    const pieces = line
      .replace(/^\s*[（(]?\d{1,3}[)）.、]\s*/, '')
      .split(/[\s,，;；|]+/)
      .filter((piece) => piece !== '')
    const code = pieces.find((piece) => CODE.test(piece))
    const name = pieces.find((piece) => /\p{Script=Han}/u.test(piece))
    if (name !== undefined && !found.has(name)) found.set(name, { name, ...(code !== undefined && { code }) })
  }
  return [...found.values()]
}

/** 柳河村 → 柳河村人民调解委员会; 柳河村调委会 and 柳河村民委员会 say the same. */
export function committeeName(place: string): string {
  return place.endsWith(COMMITTEE) ? place : `${placeOf(place)}${COMMITTEE}`
}

/** The place itself, as it stands in a number's prefix: 柳河村. */
export function placeOf(name: string): string {
  return name.replace(
    /(?:人民调解委员会|调解委员会|调委会|村民委员会|村委会|居民委员会|居委会)$/u,
    (ending) => (ending.startsWith('村') && !/村$/.test(name.slice(0, -ending.length)) ? '村' : ''),
  )
}

export function numberPrefix(name: string): string {
  return `${placeOf(name)}人调字`
}

export function villageCommittees(text: string, pattern: string): readonly CommitteeDraft[] {
  return parseCommitteeList(text).map(({ name, code }) => ({
    name: committeeName(name),
    kind: 'village',
    ...(code !== undefined && { code }),
    numberPrefix: numberPrefix(name),
    numberPattern: pattern,
    own: false,
  }))
}

export function ownCommittee(
  name: string,
  prefix: string,
  pattern: string = DEFAULT_NUMBER_PATTERN,
): CommitteeDraft {
  return { name, kind: 'town', numberPrefix: prefix, numberPattern: pattern, own: true }
}
