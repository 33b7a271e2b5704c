import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '..', '..', 'src')

/** README: each layer has a tsconfig of its own, so that Node's or the DOM's names do not exist where they don't belong. */
it.each([
  ['domain', [], ['ES2024']],
  ['contract', [], ['ES2024']],
  ['documents', ['node'], ['ES2024']],
  ['backend', ['node'], ['ES2024']],
  ['main', ['node'], ['ES2024']],
  ['web', ['node'], ['ES2024']],
  ['preload', ['node'], ['ES2024', 'DOM']],
  ['renderer', ['vite/client'], ['ES2024', 'DOM', 'DOM.Iterable']],
])('%s knows the names of %j and %j', (layer, types, lib) => {
  const { compilerOptions } = JSON.parse(readFileSync(join(SRC, layer, 'tsconfig.json'), 'utf8'))
  expect([compilerOptions.types, compilerOptions.lib]).toEqual([types, lib])
})
