import type { CaseFacts } from '#contract/schemas/case.ts'
import type { Party } from '#domain/cases/party.ts'
import type { BusinessDate, Id } from '#domain/values/brands.ts'
import { registerCase } from '../cases/register-case.ts'
import { newId } from '../desk/clock.ts'
import type { TestRoom } from './test-room.ts'

export const SAMPLE_DAY = '2026-11-20' as BusinessDate

/** The least a dispute needs to be registered. */
export function sampleFacts(committeeId: Id, more: Partial<CaseFacts> = {}): CaseFacts {
  return {
    committeeId,
    matterKind: 'people',
    source: 'application',
    kind18: '02',
    tags: [],
    title: '王芳与李强排水纠纷',
    requests: ['疏通排水沟'],
    sensitive: false,
    accessAccountIds: [],
    ...more,
  }
}

export function samplePerson(name: string, side: Party['side'], more: Partial<Party> = {}): Party {
  return {
    id: newId(),
    side,
    kind: 'person',
    name,
    document: { kind: 'none' },
    capacity: 'full',
    guardians: [],
    agents: [],
    attitudes: [{ on: SAMPLE_DAY, answer: 'agrees' }],
    ...more,
  }
}

/** 11010519491231002X is the specimen of GB 11643. */
export function sampleParties(): readonly Party[] {
  return [
    samplePerson('王芳', 'applicant', {
      document: { kind: 'id-card', number: '11010519491231002X' },
      phone: '13800135678',
    }),
    samplePerson('李强', 'respondent', { phone: '13900136789' }),
  ]
}

/** Registers a dispute through the same code as the screen. */
export function registerSample(room: TestRoom, more: Partial<CaseFacts> = {}, parties = sampleParties()) {
  const [committeeId] = room.committeeIds
  if (!committeeId) throw new Error('a room has a committee')
  return registerCase(room.desk, {
    facts: sampleFacts(committeeId, more),
    parties,
    screening: { takenElsewhere: 'no', reservedByLaw: false, askedOn: SAMPLE_DAY },
    on: SAMPLE_DAY,
    onPaper: false,
  })
}
