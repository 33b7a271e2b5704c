import { parseArgs } from 'node:util'

export interface StartOptions {
  readonly demo: boolean
  readonly data: string | undefined
}

/** Chromium has switches of its own on the same line: whatever isn't ours is left alone. */
export function startOptions(argv: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: argv.filter((argument) => argument === '--demo' || argument.startsWith('--data=')),
    options: { demo: { type: 'boolean', default: false }, data: { type: 'string' } },
  })
  return { demo: values.demo, data: values.data }
}
