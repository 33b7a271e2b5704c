import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { filesUnder } from '../load/folder-snapshot.ts'
import { encodingsOf } from './encodings.ts'

export interface Residue {
  readonly file: string
  readonly seed: string
  readonly encoding: string
}

/** Every seeded text found in any file under the folders, names of files included. */
export function findResidue(folders: readonly string[], seeds: readonly string[]): readonly Residue[] {
  const wanted = seeds.flatMap((seed) =>
    Object.entries(encodingsOf(seed)).map(([encoding, bytes]) => ({ seed, encoding, bytes })),
  )
  return folders.flatMap((folder) =>
    filesUnder(folder).flatMap((path) => {
      const file = relative(folder, path)
      const content = Buffer.concat([readFileSync(path), Buffer.from(`\n${file}`, 'utf8')])
      return wanted
        .filter(({ bytes }) => bytes.length > 0 && content.includes(bytes))
        .map(({ seed, encoding }) => ({ file, seed, encoding }))
    }),
  )
}
