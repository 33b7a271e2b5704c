/**
 * What was searched for is a name, an ID number or a phone. An address and `history.state` both reach the browser's profile
 * on the disk in clear (History, Sessions), so the address carries a number and the words stay in this page's memory.
 */
const kept: string[] = []

/** The number that stands for these words in an address; the same words keep theirs. */
export function numberOfWords(words: string): string {
  const known = kept.indexOf(words)
  return String(known === -1 ? kept.push(words) - 1 : known)
}

/** Undefined where the page was loaded anew since: the words are gone with its memory. */
export function wordsOfNumber(number: string): string | undefined {
  return /^\d+$/.test(number) ? kept[Number(number)] : undefined
}
