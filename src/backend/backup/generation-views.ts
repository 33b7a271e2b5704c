import { statSync } from 'node:fs'
import type { Instant } from '#domain/values/brands.ts'
import type { Generation } from './files/generations.ts'

/** A generation as the screen shows it. */
export function generationView(generation: Generation) {
  const { manifest } = generation
  return {
    name: generation.name,
    dir: generation.dir,
    at: (manifest?.madeAt ?? new Date(statSync(generation.dir).mtimeMs).toISOString()) as Instant,
    size: manifest?.files.reduce((sum, file) => sum + file.size, 0) ?? 0,
    verified: generation.complete && manifest !== undefined,
    epoch: manifest?.head.epoch ?? 0,
    beforeRekey: manifest?.reason === 'before-rekey',
    missing: manifest?.missing.length ?? 0,
    problem: manifest
      ? undefined
      : generation.complete
        ? '由更新版本的程序写成，本版本不能恢复。'
        : '没有做完，不能用来恢复。',
  }
}

/** The whole one that holds most of what was done: by the audit's epoch and sequence, which no clock set back can turn round. */
export function furthest(generations: readonly Generation[]): Generation | undefined {
  return generations
    .filter(({ manifest }) => manifest !== undefined)
    .reduce<Generation | undefined>((best, one) => (best && isAhead(best, one) ? best : one), undefined)
}

function isAhead({ manifest: a }: Generation, { manifest: b }: Generation): boolean {
  if (!a || !b) return a !== undefined
  return a.head.epoch === b.head.epoch ? a.head.sequence > b.head.sequence : a.head.epoch > b.head.epoch
}
