import type { ClauseLibrary } from '#contract/features/settings.ts'
import type { DutyKind } from '#domain/agreement/duty.ts'
import { type Party, SIDE_NAMES } from '#domain/cases/party.ts'

const ANY = '*'

/** What is often promised in disputes of this kind, its own words before those of every kind. */
export function wordsFor(
  library: Pick<ClauseLibrary, 'what'>,
  kind: string | undefined,
  duty: DutyKind,
): readonly string[] {
  const of = (wanted: string | undefined) =>
    library.what
      .filter((each) => each.duty === duty && wanted !== undefined && each.kinds.includes(wanted))
      .flatMap((each) => each.words)
  return [...new Set([...of(kind), ...of(ANY)])]
}

/** Clauses of this kind of dispute first, then those that fit any. */
export function clausesFor(
  library: Pick<ClauseLibrary, 'clauses'>,
  kind: string | undefined,
): ClauseLibrary['clauses'] {
  const own = library.clauses.filter((clause) => kind !== undefined && clause.kinds.includes(kind))
  return [...own, ...library.clauses.filter((clause) => clause.kinds.includes(ANY))]
}

/** The clause with this case's people in it; with nobody on a side the side's own name stays. */
export function withNames(text: string, parties: readonly Pick<Party, 'name' | 'side'>[]): string {
  return (['applicant', 'respondent'] as const).reduce((said, side) => {
    const names = parties.filter((party) => party.side === side).map((party) => party.name)
    const name = names.length > 2 ? `${names[0]}等${names.length}人` : names.join('、')
    return said.replaceAll(`{${SIDE_NAMES[side]}}`, name || SIDE_NAMES[side])
  }, text)
}
