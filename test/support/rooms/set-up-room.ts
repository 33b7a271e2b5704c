import { v7 } from 'uuid'
import type { Party } from '#domain/cases/party.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import type { RoomClient } from './room-process.ts'

export const ADMIN = { loginName: '张敏', displayName: '张敏', password: '河边柳树三月青' } as const
export const COMMITTEE_NAME = '红石镇人民调解委员会'

export const newId = () => v7() as Id

/** The wizard from the first step to the typed-back recovery code; the administrator is at work afterwards. */
export async function setUpRoom(client: RoomClient): Promise<{ recoveryCode: string; committeeId: Id }> {
  const { recoveryCode, askGroups } = await client.accounts.setUp({
    room: { town: '红石镇', county: '青川县', name: '红石镇人民调解室' },
    committees: [
      {
        name: COMMITTEE_NAME,
        kind: 'town',
        numberPrefix: '红石民调',
        numberPattern: '{prefix}〔{year}〕{seq}号',
        own: true,
      },
    ],
    admin: ADMIN,
    practice: false,
  })
  const groups = recoveryCode.split('-')
  await client.accounts.confirmRecoveryCode({
    groups: askGroups.map((group) => ({ group, text: groups[group - 1] ?? '' })),
  })
  return { recoveryCode, committeeId: await committeeOf(client) }
}

export async function committeeOf(client: RoomClient): Promise<Id> {
  const [committee] = await client.settings.committees()
  if (!committee) throw new Error('a room has a committee')
  return committee.id
}

export function logIn(client: RoomClient) {
  return client.accounts.unlock({ loginName: ADMIN.loginName, password: ADMIN.password })
}

export function person(name: string, side: Party['side'], more: Partial<Party> = {}) {
  return {
    id: newId(),
    side,
    kind: 'person' as const,
    name,
    document: { kind: 'none' as const },
    capacity: 'full' as const,
    ...more,
    guardians: [],
    agents: [],
    attitudes: [{ on: day('2026-11-20'), answer: 'agrees' as const }],
  }
}

export const day = (text: string) => text as BusinessDate

export function facts(committeeId: Id, title: string) {
  return {
    committeeId,
    matterKind: 'people' as const,
    source: 'application',
    kind18: '02',
    tags: [],
    title,
    summary: '因屋檐滴水淋湿对方墙面发生争执，双方来室要求调解。',
    requests: ['疏通排水沟'],
    sensitive: false,
    accessAccountIds: [],
  }
}

/** What the registration form sends for a dispute of two people. */
export function registration(committeeId: Id, title: string) {
  return {
    facts: facts(committeeId, title),
    parties: [
      person('王芳', 'applicant', { phone: '13800135678' }),
      person('李强', 'respondent', { phone: '13900136789' }),
    ],
    screening: { takenElsewhere: 'no' as const, reservedByLaw: false, askedOn: day('2026-11-20') },
    on: day('2026-11-20'),
    onPaper: false,
  }
}

/** 先调后登 in one form: case, session and number in one transaction. */
export function settledOnTheSpot(committeeId: Id, title: string, mediatorId: Id) {
  const { facts: dispute, parties, screening, on } = registration(committeeId, title)
  return {
    ...{ facts: dispute, parties, screening, on },
    onPaper: false,
    mediators: [
      {
        ...{ mediatorId, name: '周德厚' },
        role: 'lead' as const,
        chosenBy: 'committee' as const,
        assignedOn: on,
      },
    ],
    noticeGiven: true,
    reasons: [],
    content: '双方互谅互让，屋檐改向自家一侧排水，今后互不追究。',
    performedAtOnce: true,
  }
}
