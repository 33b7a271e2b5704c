/**
 * The paragraphs of a typed text: line ends of every kind, tabs and other control characters made into what a paper
 * can hold. Empty lines go, so that a text pasted with gaps doesn't tear a form apart.
 */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(printable)
    .filter((line) => line !== '')
}

export function printable(line: string): string {
  // Byte order marks, zero-width joiners and direction marks come in with pasted text and print as nothing.
  return line
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\p{Cc}\u00A0\u2000-\u200A\u202F]/gu, ' ')
    .trim()
}
