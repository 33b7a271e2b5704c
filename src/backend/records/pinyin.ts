import { pinyin } from 'pinyin-pro'

/** Pinyin initials, lower case, with other letters and digits kept: 解放村A → `jfca`. */
export function pinyinInitials(text: string): string {
  return initials(text, 'off')
}

/** Those of a person, whose surname is read as one: 单 is Shàn, 曾 is Zēng, 解 is Xiè. */
export function nameInitials(name: string): string {
  return initials(name, 'head')
}

function initials(text: string, surname: 'off' | 'head'): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive', surname })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
