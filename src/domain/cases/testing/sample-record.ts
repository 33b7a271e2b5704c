import type { DueWhen, Duty } from '../../agreement/duty.ts'
import type { Receipt } from '../../agreement/receipt.ts'
import type { Terms } from '../../conditions/types.ts'
import { type CodeNames, termsOn } from '../../facts/terms.ts'
import type { BusinessDate, Fen, Id, Instant } from '../../values/brands.ts'
import type { Agreement, CaseMediator, CaseRecord, Recusal, Signing } from '../case-record.ts'
import type { CaseSurroundings } from '../decide-move.ts'
import type { Move } from '../moves.ts'
import type { Party } from '../party.ts'
import type { SessionRecord } from '../session-record.ts'
import { SHIPPED_RULES } from './sample-rules.ts'

export const day = (text: string) => text as BusinessDate
export const idOf = (text: string) => text as Id

type OwnFields<M extends Move> = Omit<M, 'id' | 'enteredAt' | 'enteredBy' | 'exceptions'>
type SampleMove = { readonly [T in Move['type']]: OwnFields<Extract<Move, { type: T }>> }[Move['type']]

export function moveOf(fields: SampleMove): Move {
  const stamp = {
    enteredAt: '2026-11-24T00:00:00.000Z' as Instant,
    enteredBy: idOf('account'),
    exceptions: [],
  }
  return { ...stamp, ...fields, id: idOf(`${fields.type}-${fields.on}`) }
}

export function partyOf(id: string, fields: Partial<Party> = {}): Party {
  return {
    id: idOf(id),
    side: 'applicant',
    kind: 'person',
    name: id,
    document: { kind: 'unknown' },
    guardians: [],
    agents: [],
    attitudes: [],
    ...fields,
  }
}

export function mediatorOf(fields: Partial<CaseMediator> = {}): CaseMediator {
  return {
    mediatorId: idOf('m1'),
    name: '周德厚',
    role: 'lead',
    chosenBy: 'committee',
    assignedOn: day('2026-01-05'),
    ...fields,
  }
}

export function recusalOf(fields: Partial<Recusal> = {}): Recusal {
  return {
    id: idOf('recusal'),
    on: day('2026-01-06'),
    byPartyId: idOf('李四'),
    mediatorId: idOf('m1'),
    mediatorName: '周德厚',
    ground: '担心不公正',
    ...fields,
  }
}

/** A case that was asked about, told its rights and has a mediator: nothing stands in its way. */
export function sampleRecord(fields: Partial<CaseRecord> = {}): CaseRecord {
  return {
    committeeId: idOf('committee'),
    origin: 'live',
    matterKind: 'people',
    source: 'application',
    kind18: '02',
    tags: [],
    title: '张三与李四邻里纠纷',
    requests: [],
    sensitive: false,
    accessAccountIds: [],
    screening: { takenElsewhere: 'no', reservedByLaw: false },
    parties: [
      partyOf('张三', { document: { kind: 'none' } }),
      partyOf('李四', { side: 'respondent', document: { kind: 'refused' } }),
    ],
    notice: { givenOn: day('2026-01-05'), how: 'oral', personalData: true },
    mediators: [mediatorOf()],
    moves: [moveOf({ type: 'register', on: day('2026-01-05') })],
    signings: [],
    receipts: [],
    urgings: [],
    visits: [],
    missingPaperReasons: [],
    ...fields,
  }
}

/** Codes are their own names here: only wording would show the difference. */
const CODES = new Proxy({}, { get: () => ({}), has: () => true }) as CodeNames
const terms = (today: BusinessDate): Terms => termsOn({ today }, CODES)

export function around(fields: Partial<CaseSurroundings> = {}): CaseSurroundings {
  const today = fields.today ?? day('2026-02-01')
  return {
    sessions: [],
    papers: [],
    mediators: new Map([
      [
        idOf('m1'),
        {
          name: '周德厚',
          standing: 'member',
          workKind: 'full-time',
          birthDate: day('1958-04-02'),
          filed: true,
        },
      ],
    ]),
    committeeKind: 'town',
    missingPapers: 0,
    rules: SHIPPED_RULES,
    terms: terms(today),
    ...fields,
    today,
  }
}

export function agreementOf(fields: Partial<Agreement> = {}): Agreement {
  return {
    form: 'oral',
    scope: 'all',
    betweenPartyIds: [],
    duties: [],
    extraClauses: ['双方握手言和。'],
    ...fields,
  }
}

export function refrainOf(debtor: string, creditor: string): Duty {
  return {
    id: idOf('refrain'),
    kind: 'refrain',
    what: '不得再堵塞通道',
    liability: 'each',
    debtorPartyIds: [idOf(debtor)],
    creditorPartyIds: [idOf(creditor)],
  }
}

export function paymentOf(debtor: string, creditor: string, when: DueWhen): Duty {
  return {
    id: idOf('payment'),
    kind: 'money',
    amount: 20_000 as Fen,
    what: '损失',
    how: { kind: 'cash' },
    where: '村委会',
    when,
    liability: 'each',
    debtorPartyIds: [idOf(debtor)],
    creditorPartyIds: [idOf(creditor)],
  }
}

export function monthlyOf(debtor: string, creditor: string): Duty {
  return {
    id: idOf('monthly'),
    kind: 'periodic',
    amount: 30_000 as Fen,
    every: 'month',
    from: day('2026-02-01'),
    until: { kind: 'open', text: '终身' },
    what: '赡养费',
    liability: 'each',
    debtorPartyIds: [idOf(debtor)],
    creditorPartyIds: [idOf(creditor)],
  }
}

export function sessionOf(fields: Partial<SessionRecord> = {}): SessionRecord {
  return {
    caseId: idOf('case'),
    heldOn: day('2026-01-06'),
    mode: 'together',
    presentPartyIds: [],
    invited: [],
    mediatorIds: [],
    entries: [],
    ...fields,
  }
}

interface SampleReceipt {
  readonly on: string
  readonly done?: boolean
  readonly byPartyId?: string
}

export function receiptOf({ on, done, byPartyId }: SampleReceipt): Receipt {
  return {
    id: idOf(`receipt-${on}`),
    dutyId: idOf('refrain'),
    on: day(on),
    done,
    how: '走访',
    byPartyId: byPartyId === undefined ? undefined : idOf(byPartyId),
  }
}

interface SampleSigning {
  readonly paperKind: string
  readonly role: Signing['role']
  readonly signerId: string
  readonly forPartyId?: string | undefined
  readonly on: string
}

export function signingOf({ paperKind, role, signerId, forPartyId, on }: SampleSigning): Signing {
  return {
    id: idOf(`${role}-${signerId}`),
    paperKind,
    role,
    signerId: idOf(signerId),
    forPartyId: forPartyId === undefined ? undefined : idOf(forPartyId),
    how: ['signature'],
    on: day(on),
    enteredAt: '2026-11-24T00:00:00.000Z' as Instant,
  }
}
