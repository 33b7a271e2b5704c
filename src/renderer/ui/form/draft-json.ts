/** Texts that can't be read, each under the name of its field. */
export type Texts = Readonly<Record<string, string>>

/** Where a draft has them beside the form's own fields, none of which is named so. */
const TEXTS = '?'

export function encodeDraft(value: object, texts: Texts): string {
  return JSON.stringify(Object.keys(texts).length === 0 ? value : { ...value, [TEXTS]: texts })
}

export interface DecodedDraft {
  readonly value: Readonly<Record<string, unknown>>
  readonly texts: Texts
}

/** Our own form wrote it; only damage makes it anything but an object. */
export function decodeDraft(json: string): DecodedDraft | undefined {
  try {
    const draft: unknown = JSON.parse(json)
    if (!isObject(draft)) return undefined
    const { [TEXTS]: texts, ...value } = draft
    return { value, texts: readTexts(texts) }
  } catch {
    return undefined
  }
}

function readTexts(found: unknown): Texts {
  const entries = isObject(found) ? Object.entries(found) : []
  return Object.fromEntries(entries.filter((each): each is [string, string] => typeof each[1] === 'string'))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
