import { DocumentThreadLost, DossierItemError, LostTextError, MissingGlyphError } from '#documents/index.ts'
import { refusal } from '../refuse.ts'

/** What a paper's own errors tell the clerk; anything else passes through and becomes an incident. */
export function paperRefusal(error: unknown): unknown {
  if (error instanceof MissingGlyphError)
    return refusal('PAPER', { message: glyphSentence(error.characters) })
  if (error instanceof LostTextError) return refusal('PAPER', { message: lostSentence(error) })
  if (error instanceof DossierItemError) return refusal('PAPER', { message: itemSentence(error) })
  if (error instanceof DocumentThreadLost)
    return refusal('PAPER', {
      message:
        '生成文件时内存不够，中途停了。文书、卷宗没有生成，案件内容没有变动。请关掉不用的程序再试一次；仍不行时告诉维护人员。',
    })
  return error
}

function glyphSentence(characters: readonly string[]): string {
  const named = characters.map((character) => `“${character}”（${codePoint(character)}）`).join('、')
  return `${named}在本机字库里没有，印不出来。文书没有生成，案件内容没有变动。请先核对是否录错；确实是这个字的，在该处改用“＿”，打印后手写补上。`
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function lostSentence({ lost }: LostTextError): string {
  const place = lost[0] === undefined ? '' : `（“${[...lost[0]].slice(0, 12).join('')}…”一带）`
  return `打印前核对时发现有内容没有排全${place}，文书没有生成，案件内容没有变动。请把这一处的长段文字分段或改短后再试；仍不行时告诉维护人员。`
}

function itemSentence({ title, reason }: DossierItemError): string {
  const what = reason === 'unreadable' ? '打不开' : '页数前后对不上，可能没有传完整'
  return `“${title}”这份文件${what}，卷宗没有合成，已存的材料没有变动。请把它作废后重新扫描归入，再合成一次。`
}
