import type { Party, Side } from '#domain/cases/party.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { blankParty, withNumber } from './party-edit.ts'

const ID = /^\d{17}[\dXx]$|^\d{15}$/
const PHONE = /^(?:\+?86)?-?(1\d{10})$|^(0\d{2,3}-?\d{7,8})$/
const ORDINAL = /^\d{1,3}[.、)]?$/
const SEX = { 男: 'male', 女: 'female' } as const

export interface RosterReading {
  readonly parties: readonly Party[]
  /** What was understood as nothing, by the number of its line: to be told, not dropped. */
  readonly unread: readonly { readonly line: number; readonly text: string }[]
}

/**
 * Reads lines pasted from a sheet or a message: a name, then in any order an ID number, a phone, 男 or 女, an address. A sheet's
 * cells come between tabs and are kept whole; 姓名 in its heading says which of them is the name.
 */
export function readRoster(text: string, side: Side, today: BusinessDate): RosterReading {
  const lines = text.normalize('NFKC').split(/\r?\n/)
  const isSheet = lines.some((line) => line.includes('\t'))
  const parties: Party[] = []
  const unread: { line: number; text: string }[] = []
  let nameAt: number | undefined
  for (const [index, line] of lines.entries()) {
    const cells = isSheet ? line.split('\t').map((cell) => cell.trim()) : withoutOrdinal(piecesOf(line))
    if (cells.every((cell) => cell === '')) continue
    if (cells.some((cell) => cell.replaceAll(/\s/g, '') === '姓名')) {
      nameAt = cells.findIndex((cell) => cell.replaceAll(/\s/g, '') === '姓名')
      continue
    }
    const { party, left } = readLine(isSheet ? nameFirst(cells, nameAt) : cells, side, today)
    if (party) parties.push(party)
    if (left.length > 0) unread.push({ line: index + 1, text: left.join('、') })
  }
  return { parties, unread }
}

function nameFirst(cells: readonly string[], nameAt: number | undefined): readonly string[] {
  const named = nameAt === undefined ? undefined : cells[nameAt]
  // A heading without a column for the numbers before the names.
  if (named === undefined || ORDINAL.test(named)) return withoutOrdinal(cells.filter((cell) => cell !== ''))
  const others = cells.filter((cell, at) => at !== nameAt && !(at === 0 && ORDINAL.test(cell)))
  return [named, ...others].filter((cell, at) => at === 0 || cell !== '')
}

function withoutOrdinal(cells: readonly string[]): readonly string[] {
  return cells.filter((cell, place) => !(place === 0 && ORDINAL.test(cell)))
}

/** Words of a message: `张 三` is one name, `138 0000 0001` one number. */
function piecesOf(line: string): readonly string[] {
  const raw = line.split(/[,，;；、\s]+/).filter((piece) => piece !== '')
  const pieces: string[] = []
  for (let at = 0; at < raw.length; ) {
    const taken = runOfDigits(raw, at)
    pieces.push(raw.slice(at, at + taken).join(''))
    at += taken
  }
  const start = ORDINAL.test(pieces[0] ?? '') ? 1 : 0
  const [first = '', second = ''] = pieces.slice(start)
  const isSpread =
    /^\p{Script=Han}$/u.test(first) && /^\p{Script=Han}{1,2}$/u.test(second) && !(second in SEX)
  return isSpread ? pieces.toSpliced(start, 2, `${first}${second}`) : pieces
}

/** How many pieces from here are one number written with gaps; 1 where they are none. */
function runOfDigits(raw: readonly string[], at: number): number {
  if (isNumber(raw[at] ?? '')) return 1
  for (const length of [2, 3, 4, 5]) {
    const run = raw.slice(at, at + length)
    if (run.length < length || !run.every((piece) => /^\+?\d+[Xx]?$/.test(piece))) break
    if (isNumber(run.join(''))) return length
  }
  return 1
}

const isNumber = (text: string) => ID.test(text) || PHONE.test(text)

function readLine(cells: readonly string[], side: Side, today: BusinessDate) {
  const [first = '', ...rest] = cells
  const name = first.replaceAll(/\s+/g, /^[\p{Script=Han}\s]+$/u.test(first) ? '' : ' ')
  if (name === '' || /^[\d\W]*$/u.test(name.replaceAll(/\p{L}/gu, 'x')) || isNumber(name))
    return { party: undefined, left: cells.filter((cell) => cell !== '') }
  let party: Party = { ...blankParty(side), name }
  const left: string[] = []
  let inAddress = false
  for (const cell of rest) {
    const digits = cell.replaceAll(/\s/g, '')
    const phone = PHONE.exec(/^1[\d-]+$/.test(digits) ? digits.replaceAll('-', '') : digits)
    const isText = !/^[\d.\-+]+[Xx]?$/.test(digits) && !(cell in SEX)
    if (ID.test(digits)) party = withNumber(party, digits, today)
    else if (phone && party.phone === undefined) party = { ...party, phone: phone[1] ?? phone[2] ?? digits }
    else if (cell === '男' || cell === '女') party = { ...party, sex: party.sex ?? SEX[cell] }
    else if (isText && (party.address === undefined || inAddress))
      party = { ...party, address: `${party.address ?? ''}${cell}` }
    else left.push(cell)
    inAddress = isText
  }
  return { party, left }
}
