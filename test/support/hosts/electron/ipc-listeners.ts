/** Words after which main hears a page: a listener, or `ipcMain` under another name, which nobody can then follow. */
const HEARS = /\bipcMain\b|\.ipc\b/g

/**
 * Every place of a source where main begins to hear a page, with the text of the whole call: the listener itself must
 * stand in it. Comments and strings are taken out first, so that a check only spoken of is none.
 */
export function ipcListeners(source: string): readonly string[] {
  const code = bareCode(source)
  return [...code.matchAll(HEARS)].map(({ index }) => code.slice(index, endOfCall(code, index)))
}

/** Asks for the sender inside its own call, however many others of the file do. */
export function isUnchecked(listener: string): boolean {
  return !/^ipcMain\s*\.\s*(?:on|handle)\b[\s\S]*\bisOwnPage\(event\b/.test(listener)
}

/** Without imports, comments and the insides of strings. */
function bareCode(source: string): string {
  const tokens =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|^import [\s\S]*? from [^\n]*/gm
  return source.replace(tokens, (token) => (/^['"`]/.test(token) ? "''" : ' '))
}

/** Where the brackets of the call that begins at `start` close; the end of the line where there is none. */
function endOfCall(code: string, start: number): number {
  const line = code.indexOf('\n', start)
  const open = code.indexOf('(', start)
  if (open === -1 || (line !== -1 && line < open)) return line === -1 ? code.length : line
  let depth = 0
  for (let at = open; at < code.length; at += 1) {
    if (code[at] === '(') depth += 1
    if (code[at] === ')') depth -= 1
    if (depth === 0) return at + 1
  }
  return code.length
}
