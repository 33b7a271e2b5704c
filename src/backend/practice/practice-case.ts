import { agreementSigners } from '#domain/cases/agreement-signers.ts'
import type { CaseMediator, CaseRecord, Signing } from '#domain/cases/case-record.ts'
import type { Move } from '#domain/cases/moves.ts'
import type { Party } from '#domain/cases/party.ts'
import type { SessionRecord } from '#domain/cases/session-record.ts'
import type { BusinessDate, Fen, Id } from '#domain/values/brands.ts'
import { addDays } from '#domain/values/dates.ts'
import { checkIdentityNumber } from '#domain/values/identity-number.ts'
import type { Work } from '../records/work.ts'
import type { Sketch, SketchParty, SketchTools } from './sketches.ts'

export interface PracticeStaff {
  readonly committeeId: Id
  readonly mediators: readonly { readonly id: Id; readonly name: string }[]
}

/** A sketch as whole records: the case with its moves and duties, and its sessions. Every day lies before today. */
export function practiceCase(
  work: Work,
  id: Id,
  sketch: Sketch,
  staff: PracticeStaff,
): { record: CaseRecord; sessions: SessionRecord[] } {
  const daysAgo = (days: number): BusinessDate => addDays(work.today, -days)
  const parties = sketch.parties.map((party) => practiceParty(work, party))
  const tools: SketchTools = { ids: parties.map((party) => party.id), daysAgo, newId: work.newId }
  const { ending } = sketch
  const begun = 'sessions' in ending && ending.sessions.length > 0
  const mediators = staff.mediators.slice(0, 1).map(
    (mediator): CaseMediator => ({
      mediatorId: mediator.id,
      name: mediator.name,
      role: 'lead',
      chosenBy: 'committee',
      assignedOn: daysAgo(sketch.accepted),
    }),
  )
  const duties = ending.kind === 'agreed' && ending.duties ? ending.duties(tools) : []
  const record: CaseRecord = {
    committeeId: staff.committeeId,
    origin: 'live',
    matterKind: 'people',
    source: sketch.source,
    kind18: sketch.kind18,
    tags: sketch.tags ?? [],
    specialProcedure: sketch.special,
    grade: sketch.grade,
    occurredOn: daysAgo(sketch.occurred),
    place: '柳林镇',
    title: sketch.title,
    summary: sketch.summary,
    requests: sketch.requests,
    peopleInvolved: sketch.people,
    hasDeath: sketch.death,
    escalationRisk: sketch.escalation,
    escalationReport: sketch.escalation
      ? { on: daysAgo(sketch.accepted), to: '柳林派出所', how: '电话' }
      : undefined,
    sensitive: false,
    accessAccountIds: [],
    screening: screeningOf(sketch, daysAgo(sketch.accepted)),
    parties,
    notice: begun ? { givenOn: daysAgo(sketch.accepted), how: 'oral', personalData: true } : undefined,
    mediators: begun ? mediators : [],
    moves: movesOf(work, sketch, daysAgo),
    agreement:
      ending.kind === 'agreed'
        ? {
            form: ending.form,
            scope: 'all',
            betweenPartyIds: parties.map((party) => party.id),
            facts: ending.form === 'written' ? sketch.summary : undefined,
            disputes: ending.form === 'written' ? sketch.requests.join('；') : undefined,
            duties,
            extraClauses: ending.content ? [ending.content] : [],
            method: ending.form === 'written' ? '按约定的方式履行' : undefined,
            place: ending.form === 'written' ? '柳林镇人民调解委员会' : undefined,
            timeLimit: ending.form === 'written' ? '按各条约定的期限' : undefined,
            agreedOn: daysAgo(ending.on),
            performedAtOnce: ending.atOnce,
            copies: parties.length + 1,
          }
        : undefined,
    signings: [],
    receipts:
      ending.kind === 'agreed'
        ? (ending.paid ?? []).flatMap(({ duty, yuan, ago }) => {
            const found = duties[duty]
            return found
              ? [
                  {
                    id: work.newId(),
                    dutyId: found.id,
                    on: daysAgo(ago),
                    amount: (yuan * 100) as Fen,
                    how: '收条',
                  },
                ]
              : []
          })
        : [],
    urgings: [],
    visits: visitsOf(work, sketch, daysAgo),
    missingPaperReasons: [],
  }
  const sessions =
    'sessions' in ending
      ? ending.sessions.map((ago, index) =>
          sessionOf(id, record, { on: daysAgo(ago), last: index === ending.sessions.length - 1 }),
        )
      : []
  return { record: { ...record, signings: signingsOf(work, record) }, sessions }
}

/** A file that is archived was visited on the way: by telephone, the week before. */
function visitsOf(
  work: Work,
  { ending }: Sketch,
  daysAgo: (days: number) => BusinessDate,
): CaseRecord['visits'] {
  if (ending.kind !== 'agreed' || ending.archived === undefined) return []
  return [
    {
      id: work.newId(),
      on: daysAgo(Math.min(ending.on, ending.archived + 2)),
      by: '赵敏',
      how: 'phone',
      partyIds: [],
      satisfied: 'yes',
      outcome: 'performed',
      detail: '电话回访，双方都说已经照协议办了。',
    },
  ]
}

function practiceParty(work: Work, party: SketchParty): Party {
  const organisation = /公司|村民委员会|小组$|卫生院|咨询部|厂$/.test(party.name)
  const id =
    party.number?.length === 18 && !organisation ? checkIdentityNumber(party.number, work.today) : undefined
  const person = id?.ok ? { sex: id.sex, birthDate: id.birthDate } : {}
  return {
    id: work.newId(),
    side: party.side,
    kind: organisation
      ? party.name.includes('委员会')
        ? 'village-body'
        : party.name.endsWith('小组')
          ? 'villager-group'
          : 'company'
      : 'person',
    name: party.name,
    document: id?.ok
      ? { kind: 'id-card', number: id.number }
      : organisation && party.number
        ? { kind: 'credit-code', number: party.number }
        : { kind: 'unknown' },
    ...person,
    ethnicity: organisation ? undefined : '汉族',
    phone: party.phone,
    address: party.address,
    guardians: [],
    agents: [],
    attitudes: [],
  }
}

function screeningOf(sketch: Sketch, askedOn: BusinessDate): CaseRecord['screening'] {
  if (sketch.ending.kind === 'declined')
    return {
      takenElsewhere: 'police',
      entrusted: false,
      policeUndecided: false,
      reservedByLaw: true,
      askedOn,
    }
  if (sketch.source === 'police')
    return { takenElsewhere: 'police', entrusted: true, reservedByLaw: false, askedOn }
  return { takenElsewhere: 'no', reservedByLaw: false, askedOn }
}

type OwnMove = { readonly days: number } & (
  | { readonly type: 'register' | 'begin' | 'close-agreed' | 'archive' }
  | { readonly type: 'accept'; readonly initiative: 'application' | 'committee' }
  | { readonly type: 'decline' | 'terminate' | 'establish-file' }
)

function movesOf(work: Work, sketch: Sketch, daysAgo: (days: number) => BusinessDate): Move[] {
  const { ending } = sketch
  const steps: OwnMove[] = [{ type: 'register', days: sketch.accepted }]
  if (ending.kind === 'declined') steps.push({ type: 'decline', days: ending.on })
  else {
    steps.push({
      type: 'accept',
      days: sketch.accepted,
      initiative: sketch.source === 'initiative' ? 'committee' : 'application',
    })
    const [first] = ending.sessions
    if (first !== undefined) steps.push({ type: 'begin', days: first })
    if (ending.kind === 'agreed') steps.push({ type: 'close-agreed', days: ending.on })
    if (ending.kind === 'terminated') steps.push({ type: 'terminate', days: ending.on })
    if (ending.kind === 'agreed' && ending.archived !== undefined) {
      steps.push(
        { type: 'establish-file', days: ending.archived },
        { type: 'archive', days: ending.archived },
      )
    }
  }
  return steps.map((step): Move => {
    const stamp = {
      id: work.newId(),
      on: daysAgo(step.days),
      enteredAt: work.at,
      enteredBy: work.actorId,
      exceptions: [],
    }
    if (step.type === 'accept') return { ...stamp, type: 'accept', initiative: step.initiative }
    if (step.type === 'decline')
      return { ...stamp, type: 'decline', ground: 'taken', channels: ['police', 'litigation'] }
    if (step.type === 'terminate')
      return { ...stamp, type: 'terminate', ground: 'failed', channelsTold: true }
    if (step.type === 'establish-file') return { ...stamp, type: 'establish-file', by: '练习' }
    return { ...stamp, type: step.type }
  })
}

function signingsOf(work: Work, record: CaseRecord): Signing[] {
  const { agreement } = record
  if (agreement?.form !== 'written' || !agreement.agreedOn) return []
  const on = agreement.agreedOn
  return agreementSigners(record).map(
    (signer): Signing => ({
      id: work.newId(),
      paperKind: 'written-agreement',
      role: signer.role,
      signerId: signer.id,
      how: signer.role === 'seal' ? ['stamp'] : ['signature', 'fingerprint'],
      on,
      enteredAt: work.at,
    }),
  )
}

function sessionOf(caseId: Id, record: CaseRecord, held: { on: BusinessDate; last: boolean }): SessionRecord {
  const agreed = record.agreement !== undefined
  return {
    caseId,
    heldOn: held.on,
    from: '09:00',
    to: '10:30',
    place: '柳林镇综治中心调解室',
    mode: 'together',
    cause: record.title,
    presentPartyIds: record.parties.map((party) => party.id),
    invited: [],
    mediatorIds: record.mediators.map((mediator) => mediator.mediatorId),
    recorder: '赵敏',
    entries: [
      { speaker: '调解员', text: '今天请双方来，就这件事进行调解。权利义务已经告知，是否清楚？' },
      { speaker: record.parties[0]?.name, text: record.summary ?? '' },
      { speaker: record.parties[1]?.name, text: '情况大致是这样，愿意协商解决。' },
    ],
    result: held.last && agreed ? 'settled' : 'continue',
  }
}
