import { pinyin } from 'pinyin-pro'

/** Pinyin initials of a name, lower case, with other letters and digits kept: 张三A → `zsa`. */
export function pinyinInitials(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
