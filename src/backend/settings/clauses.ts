import { clauseLibrary } from '#contract/features/settings.ts'
import shipped from '../../../resources/clauses/clauses.json' with { type: 'json' }

/** The shipped clause library, checked once against its contract. */
export const CLAUSES = clauseLibrary.parse(shipped)
