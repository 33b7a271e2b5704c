import type { Party } from '#domain/cases/party.ts'
import type { KindProcedures } from '#domain/rules/rules.ts'

function namesOf(parties: readonly Party[], side: Party['side']): string {
  const names = parties
    .filter((party) => party.side === side)
    .map((party) => party.name.trim())
    .filter((name) => name !== '')
  if (names.length <= 2) return names.join('、')
  return `${names[0]}等${names.length}人`
}

/** 卷名 by custom (mediation.md 3.2 item 1): 张三与李四邻里纠纷. A third party is nobody's opponent and stands in none. */
export function suggestTitle(parties: readonly Party[], kindName: string | undefined): string {
  const left = namesOf(parties, 'applicant')
  const right = namesOf(parties, 'respondent')
  const who = left !== '' && right !== '' ? `${left}与${right}` : left || right
  if (who === '') return ''
  const kind = (kindName ?? '').replace(/纠纷$/, '')
  return `${who}${kind === '其他' ? '' : kind}纠纷`
}

/** The special procedure the kind speaks for has its own limits, and some want a written agreement (R10, R21). */
export function suggestProcedure(
  kind18: string | undefined,
  kindProcedures: KindProcedures,
): string | undefined {
  const ofKind = kind18 === undefined ? undefined : kindProcedures.get(kind18)
  return ofKind === 'ask' || ofKind === 'none' ? undefined : ofKind
}
