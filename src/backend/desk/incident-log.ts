import { randomBytes } from 'node:crypto'
import { appendFileSync } from 'node:fs'

const LONGEST = 4000

/** The local log: a number for the screen, the fault for whoever mends it. Holds no input, so no personal data. */
export class IncidentLog {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** Answers the incident number shown on the screen. */
  note(where: string, error: unknown): string {
    const number = randomBytes(4).toString('hex')
    const line = JSON.stringify({ at: new Date().toISOString(), number, where, ...describe(error) })
    try {
      appendFileSync(this.#file, `${line.slice(0, LONGEST)}\n`)
    } catch {
      // A log that cannot be written must not hide the fault itself; the number still reaches the screen.
    }
    return number
  }
}

/**
 * Class, code and stack frames only: a message may quote what was typed.
 */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  const code: unknown = Reflect.get(error, 'code')
  return {
    type: error.name,
    code: typeof code === 'string' ? code : undefined,
    frames: frames.slice(0, 12).map((line) => line.trim()),
    cause: error.cause instanceof Error ? error.cause.name : undefined,
  }
}
