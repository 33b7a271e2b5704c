export interface NumberLine {
  readonly key: number
  readonly committeeName: string
  readonly year: string
  readonly seq: string
  /** Said of this committee and year: none was given since. */
  readonly none: boolean
}

/** Whether the paper has numbers the file to be worked with lacks, and which. Nothing is taken for granted. */
export interface NumbersTyped {
  readonly numbered?: 'yes' | 'no' | undefined
  readonly lines: readonly NumberLine[]
}

export const NOTHING_TYPED: NumbersTyped = { lines: [] }

/**
 * The numbers as the procedure wants them; undefined while the question or one of its lines has no answer: a number left out
 * would be given a second time.
 */
export function readNumbers({ numbered, lines }: NumbersTyped) {
  if (numbered === undefined) return undefined
  if (numbered === 'no') return []
  const written = lines.filter((line) => !isBlank(line))
  if (!written.every((line) => line.none || isWhole(line))) return undefined
  const given = written.filter((line) => !line.none)
  if (given.length === 0) return undefined
  return given.map(({ committeeName, year, seq }) => ({
    committeeName: committeeName.trim(),
    year: Number(year),
    seq: Number(seq),
  }))
}

/** A line added and not used; one that names its committee asks for an answer. */
function isBlank({ committeeName, seq, none }: NumberLine): boolean {
  return committeeName.trim() === '' && seq.trim() === '' && !none
}

function isWhole({ committeeName, year, seq }: NumberLine): boolean {
  return committeeName.trim() !== '' && /^\s*(?:19|20)\d\d\s*$/.test(year) && /^\s*\d+\s*$/.test(seq)
}

/** The lines to begin with: one for each committee that is known, in each year since; else an empty one. */
export function firstLines(names: readonly string[], years: readonly number[]): readonly NumberLine[] {
  const named = names.length > 0 ? names : ['']
  return named
    .flatMap((committeeName) => years.map((year) => ({ committeeName, year: String(year) })))
    .map((line, key) => ({ ...line, key, seq: '', none: false }))
}

/** The year of the backup too, where numbers may have been given under it after the backup; a backup is seldom older. */
export function yearsSince(from: number | undefined, year: number): readonly number[] {
  return from !== undefined && from < year ? [year - 1, year] : [year]
}
