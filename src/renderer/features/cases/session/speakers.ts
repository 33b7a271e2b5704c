import type { CaseView } from '#contract/schemas/case-view.ts'

/** Who may speak in a session, in the order of their number keys: mediators first, then the parties with who stands for them. */
export function speakersOf(
  record: CaseView['record'],
  presentPartyIds: readonly string[],
  invited: readonly string[],
): readonly string[] {
  const present = record.parties.filter(
    (party) => presentPartyIds.length === 0 || presentPartyIds.includes(party.id),
  )
  const names = [
    ...record.mediators.map((mediator) => mediator.name),
    ...present.flatMap((party) => [
      party.name,
      ...party.agents.map((agent) => agent.name),
      ...party.guardians.map((guardian) => guardian.name),
    ]),
    ...invited,
  ]
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
}

export interface Line {
  readonly key: string
  readonly speaker: string
  readonly text: string
}

/** `1`–`9` choose a speaker, `0` is narration; undefined for any other key. */
export function speakerOfKey(key: string, speakers: readonly string[]): string | undefined {
  if (key === '0') return ''
  return /^[1-9]$/.test(key) ? speakers[Number(key) - 1] : undefined
}
