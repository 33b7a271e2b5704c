import type { Party } from '#domain/cases/party.ts'

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

/** 18 kinds of the justice tables → 17 of the 综治 tables, where the mapping is plain (mediation.md 3.5); others are chosen by hand. */
const KIND_17: Readonly<Record<string, string>> = {
  '01': '01',
  '02': '02',
  '03': '04',
  '04': '06',
  '05': '06',
  '06': '05',
  '07': '09',
  '08': '11',
  '09': '05',
  '10': '07',
  '11': '07',
  '12': '06',
  '13': '06',
  '14': '06',
  '15': '05',
  '16': '05',
  '17': '06',
  '99': '17',
}

export function suggestKind17(kind18: string | undefined): string | undefined {
  return kind18 === undefined ? undefined : KIND_17[kind18]
}

/** Labour and medical disputes have their own limits and want a written agreement (R10, R21). */
export function suggestProcedure(kind18: string | undefined): string | undefined {
  if (kind18 === '10' || kind18 === '11') return 'labour'
  return kind18 === '15' ? 'medical' : undefined
}
