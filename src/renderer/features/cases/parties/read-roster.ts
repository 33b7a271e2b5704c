import type { Party, Side } from '#domain/cases/party.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { blankParty, withNumber } from './party-edit.ts'

const ID = /^\d{17}[\dXx]$|^\d{15}$/
const PHONE = /^(?:1\d{10}|0\d{2,3}-?\d{7,8})$/

/** Reads lines pasted from a sheet or a message: a name, then in any order an ID number, a phone, an address. */
export function readRoster(text: string, side: Side, today: BusinessDate): readonly Party[] {
  return text
    .normalize('NFKC')
    .split(/\r?\n/)
    .map((line) => line.split(/[\t,，;；、]|\s+/).filter((cell) => cell.trim() !== ''))
    .map((cells) => cells.filter((cell, place) => !(place === 0 && /^\d{1,3}[.、]?$/.test(cell))))
    .filter((cells) => cells.length > 0 && !/^姓名$/.test(cells[0] ?? ''))
    .map((cells) => readLine(cells, side, today))
}

function readLine(cells: readonly string[], side: Side, today: BusinessDate): Party {
  const [name = '', ...rest] = cells
  let party: Party = { ...blankParty(side), name }
  for (const cell of rest) {
    if (ID.test(cell)) party = withNumber(party, cell, today)
    else if (PHONE.test(cell)) party = { ...party, phone: cell }
    else if (!/^[\d.]+$|^[男女]$/.test(cell) && party.address === undefined)
      party = { ...party, address: cell }
  }
  return party
}
