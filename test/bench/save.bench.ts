import type { Id } from '#domain/values/brands.ts'
import { type Recorded, recordingAll } from '#test/support/rooms/recorded-sql.ts'
import { committeeOf, day, newId, registration } from '#test/support/rooms/set-up-room.ts'
import { type BenchRoom, openBenchRoom } from './bench-room.ts'
import { type Line, SAMPLES, turnAbout } from './measure.ts'

const WARM = 100

interface Kind {
  readonly what: string
  /** Answers one save; asked as often as there are samples, in the same order in both rooms. */
  readonly prepare: (room: BenchRoom, count: number) => Promise<(index: number) => Promise<unknown>>
}

const KINDS: readonly Kind[] = [
  {
    what: '保存：登记一案（4 名当事人）',
    prepare: async ({ client }) => {
      const committeeId = await committeeOf(client)
      return () => client.cases.register(fourParties(committeeId))
    },
  },
  {
    what: '保存：协议（3 项义务，其中一项 12 期）',
    prepare: async ({ client }, count) => {
      const committeeId = await committeeOf(client)
      const cases: { id: Id; revision: number; agreement: ReturnType<typeof agreementOf> }[] = []
      for (let index = 0; index < count; index++) {
        const input = fourParties(committeeId)
        cases.push({
          ...(await client.cases.register(input)),
          agreement: agreementOf(input.parties.map((party) => party.id)),
        })
      }
      return async (index) => {
        const one = cases[index]
        if (one)
          await client.cases.saveAgreement({ id: one.id, base: one.revision, agreement: one.agreement })
      }
    },
  },
]

function fourParties(committeeId: Id) {
  const input = registration(committeeId, '王芳与李强排水纠纷')
  const more = registration(committeeId, '').parties
  return { ...input, parties: [...input.parties, ...more] }
}

function agreementOf(ids: readonly Id[]) {
  const [debtor, creditor] = ids as [Id, Id]
  const common = { debtorPartyIds: [debtor], creditorPartyIds: [creditor], liability: 'each' as const }
  const when = { kind: 'by' as const, date: day('2026-12-20') }
  return {
    ...{ form: 'written' as const, scope: 'all' as const, betweenPartyIds: [...ids], extraClauses: [] },
    ...{
      facts: '因屋檐滴水淋湿对方墙面。'.repeat(20),
      disputes: '墙面由谁修缮',
      agreedOn: day('2026-11-20'),
    },
    duties: [
      { ...common, id: newId(), kind: 'money' as const, what: '墙面修缮费', amount: 120_000 as never, when },
      {
        ...{
          ...common,
          id: newId(),
          kind: 'instalments' as const,
          what: '误工费',
          total: 1_200_000 as never,
        },
        ...{ plan: { by: 'equal' as const, count: 12 }, firstWhen: when, everyMonths: 1 },
      },
      { ...common, id: newId(), kind: 'act' as const, what: '将屋檐改向自家一侧排水', when },
    ],
  }
}

/**
 * The peer is the very SQL of the procedure: recorded in one copy of the room, replayed with the same values in a second
 * one inside the same kind of transaction, and set beside the procedure at work in a third.
 */
export async function benchSave(fixture: string, size: number): Promise<Line[]> {
  const lines: Line[] = []
  const [scratch, raw, ours] = [
    await openBenchRoom(fixture),
    await openBenchRoom(fixture),
    await openBenchRoom(fixture),
  ]
  const count = SAMPLES + WARM
  for (const kind of KINDS) {
    const scripts = await recorded(scratch, kind, count)
    replay(raw, scripts.before)
    const save = await kind.prepare(ours, count)
    const measured = await turnAbout(save, (index) => replay(raw, scripts.saves[index] ?? []), SAMPLES, WARM)
    lines.push({ what: kind.what, size, ...measured, peerName: '同样的 SQL', ratioGoal: 1.2 })
  }
  for (const room of [scratch, raw, ours]) await room.dispose()
  return lines
}

async function recorded(room: BenchRoom, kind: Kind, count: number) {
  const prepared = await recordingAsync(room, () => kind.prepare(room, count))
  const saves: (readonly Recorded[])[] = []
  for (let index = 0; index < count; index++) {
    saves.push((await recordingAsync(room, () => prepared.result(index))).statements)
  }
  return { before: prepared.statements, saves }
}

function recordingAsync<R>(room: BenchRoom, body: () => Promise<R>) {
  return recordingAll(room.desk.room.db, body)
}

function replay({ desk }: BenchRoom, script: readonly Recorded[]): void {
  const { db } = desk.room
  const steps = script.filter(({ sql }) => !/^(BEGIN|COMMIT|ROLLBACK)/i.test(sql))
  db.transaction(() => {
    for (const { sql, method, params } of steps) statementOf(db, sql)[method](...params)
  }).immediate()
}

const statements = new WeakMap<object, Map<string, ReturnType<BenchRoom['desk']['room']['db']['prepare']>>>()

function statementOf(db: BenchRoom['desk']['room']['db'], sql: string) {
  const known = statements.get(db) ?? new Map<string, ReturnType<typeof db.prepare>>()
  statements.set(db, known)
  const statement = known.get(sql) ?? db.prepare(sql)
  known.set(sql, statement)
  return statement
}
