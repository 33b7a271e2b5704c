import { newId } from '../../../ui/new-id.ts'
import type { Line } from './speakers.ts'

/** The lines, and the one that is written now. */
export interface Lines {
  readonly lines: readonly Line[]
  readonly at: number
}

/** The next sentence of the same person: nobody is guessed. An empty line isn't left behind by another. */
export function goOn(lines: readonly Line[], at: number): Lines {
  const line = lines[at]
  if (line === undefined || isBlank(line)) return { lines, at: Math.min(at + 1, lines.length - 1) }
  return insert(lines, at + 1, line.speaker)
}

/** Somebody speaks: on an empty line, this one or the next; below what is written, on a line of their own. */
export function speak(lines: readonly Line[], at: number, speaker: string): Lines {
  const empty = [at, at + 1].find((index) => lines[index] !== undefined && isBlank(lines[index]))
  if (empty === undefined) return insert(lines, at + 1, speaker)
  return { lines: lines.map((line, index) => (index === empty ? { ...line, speaker } : line)), at: empty }
}

function isBlank(line: Line): boolean {
  return line.text.trim() === ''
}

function insert(lines: readonly Line[], at: number, speaker: string): Lines {
  return { lines: [...lines.slice(0, at), { key: newId(), speaker, text: '' }, ...lines.slice(at)], at }
}
