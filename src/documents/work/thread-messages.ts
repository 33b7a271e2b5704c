import { DossierItemError } from '../dossier/dossier-item.ts'
import { MissingGlyphError } from '../fonts/font-runs.ts'
import { LostTextError } from '../read-back/lost-text.ts'
import type { DocumentWork } from './document-work.ts'

/** What the thread is started with. */
export interface ThreadData {
  readonly fontsDir: string
}

export interface WorkCall {
  readonly id: number
  readonly work: keyof DocumentWork
  readonly input: readonly unknown[]
}

export type WorkAnswer =
  /** Said first, and once: everything was loaded and the thread waits. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly problem: WorkProblem }

/** An error as data: between threads it would lose its class. */
export type WorkProblem =
  | { readonly kind: 'glyph'; readonly characters: readonly string[] }
  | { readonly kind: 'lost-text'; readonly lost: readonly string[]; readonly stray: string }
  | { readonly kind: 'item'; readonly title: string; readonly reason: DossierItemError['reason'] }
  | { readonly kind: 'other'; readonly name: string; readonly message: string; readonly stack?: string }

export function problemOf(error: unknown): WorkProblem {
  if (error instanceof MissingGlyphError) return { kind: 'glyph', characters: error.characters }
  if (error instanceof LostTextError) return { kind: 'lost-text', lost: error.lost, stray: error.stray }
  if (error instanceof DossierItemError) return { kind: 'item', title: error.title, reason: error.reason }
  if (!(error instanceof Error)) return { kind: 'other', name: 'Error', message: String(error) }
  const { name, message, stack } = error
  return { kind: 'other', name, message, ...(stack !== undefined && { stack }) }
}

export function errorOf(problem: WorkProblem): Error {
  switch (problem.kind) {
    case 'glyph':
      return new MissingGlyphError(problem.characters)
    case 'lost-text':
      return new LostTextError(problem.lost, problem.stray)
    case 'item':
      return new DossierItemError(problem.title, problem.reason)
    case 'other': {
      const error = new Error(problem.message)
      error.name = problem.name
      if (problem.stack !== undefined) error.stack = problem.stack
      return error
    }
  }
}
