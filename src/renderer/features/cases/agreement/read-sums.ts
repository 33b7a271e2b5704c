import type { Party } from '#domain/cases/party.ts'
import type { Fen, Id } from '#domain/values/brands.ts'
import { parseYuan } from '#domain/values/money.ts'

interface Sum {
  readonly partyId: Id
  readonly amount: Fen
}

/** Lines of a name and, last, an amount. What matches no party or no amount is named, never dropped. */
export function readSums(
  text: string,
  parties: readonly Pick<Party, 'id' | 'name'>[],
): { readonly sums: readonly Sum[]; readonly unknown: readonly string[] } {
  const sums: Sum[] = []
  const unknown: string[] = []
  for (const line of text.normalize('NFKC').split(/\r?\n/)) {
    const cells = line.split(/\t|\s+|，|、/).filter((cell) => cell !== '')
    if (cells.length === 0 || cells[0] === '姓名') continue
    const party = parties.find((each) => cells.includes(each.name))
    const amount = cells.length > 1 ? parseYuan(cells.at(-1) ?? '') : undefined
    if (party === undefined || amount === undefined)
      unknown.push(cells.find((cell) => !/^\d+$/.test(cell)) ?? line)
    else sums.push({ partyId: party.id, amount })
  }
  return { sums, unknown }
}
