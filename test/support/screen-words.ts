import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

export function sourceOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** What screens can show as one text: literals, pieces of templates, text between tags. Comments don't count. */
export function screenWords(): ReadonlySet<string> {
  const words = new Set<string>()
  // Steps, states and roles are named in the domain; the manual itself proves nothing.
  for (const folder of ['src/renderer', 'src/domain'])
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }))
      if (/\.tsx?$/.test(name) && !/\.test\.|features.manual/.test(name))
        for (const word of wordsIn(sourceOf(join(folder, name)))) words.add(word)
  return words
}

const TEXTS = [/'([^'\n]*)'/g, /"([^"\n]*)"/g, /`([^`]*)`/g, />([^<>{}]+)</g, /^\s*([^\s<>{}'"`=;]+)\s*$/gm]

export function wordsIn(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')
  return TEXTS.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''))
    .flatMap((text) => text.split(/\$\{[^}]*\}/))
    .map((text) => text.trim())
    .filter((text) => /\p{Script=Han}/u.test(text))
}
