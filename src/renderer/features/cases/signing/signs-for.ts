import type { Party } from '#domain/cases/party.ts'
import { isPersonLike } from '../parties/party-edit.ts'

/** Who holds the pen for an organisation: its head, or an agent who may sign. A person signs alone. */
export function signsFor(
  party: Pick<Party, 'kind' | 'headName' | 'headPost' | 'agents'> | undefined,
): string | undefined {
  if (party === undefined || isPersonLike(party.kind)) return undefined
  const agents = party.agents.filter(({ powers }) => powers.includes('sign-agreement'))
  const people = [
    ...(party.headName ? [`${party.headPost || '负责人'} ${party.headName}`] : []),
    ...agents.map(({ name }) => `代理人 ${name}`),
  ]
  return people.length === 0 ? '没有填负责人' : `由${people.join('或')}签`
}
