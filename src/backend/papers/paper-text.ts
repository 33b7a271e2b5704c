import { createHash } from 'node:crypto'
import { type DocumentModel, interpret } from '#documents/index.ts'
import type { Instant } from '#domain/values/brands.ts'
import { businessDateOf } from '#domain/values/dates.ts'
import type { PaperData } from '../records/kinds/papers.ts'
import { type PreparedPaper, preparePaper } from './prepare.ts'
import type { Press } from './press.ts'
import type { PaperSource } from './source.ts'
import type { WhichPaper } from './views/view-of.ts'

/** Of what a paper says, without its code and page numbers: two prints of the same words have the same hash. */
export function textHashOf({ texts }: Pick<DocumentModel, 'texts'>): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex')
}

/**
 * Whether a printed paper would read differently if it were made now. Made as of its own day, so that an age or a date
 * moving on is no change; a newer form of the town's makes no old print wrong.
 */
export function isOutdated(source: PaperSource, paper: PaperData, which: WhichPaper, press: Press): boolean {
  if (paper.textHash === undefined || paper.voided !== undefined) return false
  const then = { ...source, today: businessDateOf(paper.printedAt as Instant) }
  const { template, view } = preparePaper(then, which, press)
  if (template.id !== paper.templateId || template.version !== paper.templateVersion) return false
  return textHashOf(interpret(template, view)) !== paper.textHash
}

/** Whether two papers read alike, word for word. */
export function saysTheSame(one: PreparedPaper, other: PreparedPaper): boolean {
  const [first, second] = [one, other].map(({ template, view }) => textHashOf(interpret(template, view)))
  return first === second
}
