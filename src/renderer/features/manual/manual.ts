import afterwards from '../../../../resources/manual/afterwards.json' with { type: 'json' }
import audit from '../../../../resources/manual/audit.json' with { type: 'json' }
import backup from '../../../../resources/manual/backup.json' with { type: 'json' }
import oneCase from '../../../../resources/manual/case.json' with { type: 'json' }
import firstDay from '../../../../resources/manual/first-day.json' with { type: 'json' }
import keys from '../../../../resources/manual/keys.json' with { type: 'json' }
import limits from '../../../../resources/manual/limits.json' with { type: 'json' }
import numbers from '../../../../resources/manual/numbers.json' with { type: 'json' }
import papers from '../../../../resources/manual/papers.json' with { type: 'json' }
import people from '../../../../resources/manual/people.json' with { type: 'json' }
import performance from '../../../../resources/manual/performance.json' with { type: 'json' }
import power from '../../../../resources/manual/power.json' with { type: 'json' }
import words from '../../../../resources/manual/words.json' with { type: 'json' }

/** One of these, never two. In every text 【…】 names something on a screen and […] a key; tests hold both true. */
export interface ManualPart {
  readonly text?: string | undefined
  readonly head?: string | undefined
  readonly steps?: readonly string[] | undefined
  readonly points?: readonly string[] | undefined
  readonly warning?: string | undefined
  /** Two columns: the word or key, and what it means. */
  readonly rows?: readonly (readonly string[])[] | undefined
}

export interface ManualSection {
  readonly anchor: string
  readonly title: string
  readonly parts: readonly ManualPart[]
}

/** In the order in which a clerk needs them; data in `resources/manual`, part of the page, so that it's there before log-in too. */
export const MANUAL: readonly ManualSection[] = [
  firstDay,
  oneCase,
  afterwards,
  papers,
  performance,
  numbers,
  backup,
  power,
  people,
  audit,
  limits,
  keys,
  words,
]
