import { z } from 'zod'
import { type Account, account, committee, mediator, type Room, room } from '#contract/schemas/people.ts'
import { businessDate } from '#contract/schemas/values.ts'
import type { Committee } from '#domain/people/committee.ts'
import type { Mediator } from '#domain/people/mediator.ts'
import { KIND_PROCEDURES } from '#domain/rules/kind-procedures.ts'
import { PARAMETER_NAMES } from '#domain/rules/parameters.ts'
import { nameInitials } from '../pinyin.ts'
import type { RecordKind } from '../record-kind.ts'
import { flag } from './rows/flag.ts'

export const roomKind: RecordKind<Room> = {
  name: 'room',
  title: '调解室',
  schemaVersion: 1,
  schema: room,
  rows: () => [],
}

export const accountKind: RecordKind<Account> = {
  name: 'account',
  title: '账户',
  schemaVersion: 1,
  schema: account,
  rows: (id, data) => [
    {
      table: 'accounts',
      owner: 'id',
      rows: [
        { id, login_name: data.loginName, display_name: data.displayName, disabled: data.disabled ? 1 : 0 },
      ],
    },
  ],
}

export const committeeKind: RecordKind<Committee> = {
  name: 'committee',
  title: '调解委员会',
  schemaVersion: 1,
  schema: committee,
  rows: (id, data) => [
    {
      table: 'committees',
      owner: 'id',
      rows: [{ id, name: data.name, kind: data.kind, own: data.own ? 1 : 0 }],
    },
  ],
}

export const mediatorKind: RecordKind<Mediator> = {
  name: 'mediator',
  title: '调解员',
  schemaVersion: 1,
  schema: mediator,
  rows: (id, data) => [
    {
      table: 'mediators',
      owner: 'id',
      rows: [
        {
          id,
          name: data.name,
          committee_id: data.committeeId ?? null,
          pinyin: nameInitials(data.name),
          standing: data.standing,
          work_kind: data.workKind,
          birth_date: data.birthDate ?? null,
          service_from: data.serviceFrom ?? null,
          service_to: data.serviceTo ?? null,
          filed: flag(data.filed),
        },
      ],
    },
  ],
}

const dictionarySchema = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  entries: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      retired: z.boolean().optional(),
      maps: z.string().optional(),
      procedure: z.enum(KIND_PROCEDURES).optional(),
    }),
  ),
})
export type DictionaryData = z.output<typeof dictionarySchema>

/** The town's own version of a shipped dictionary; absent while nobody changed it. */
export const dictionaryKind: RecordKind<DictionaryData> = {
  name: 'dictionary',
  title: '字典',
  schemaVersion: 1,
  schema: dictionarySchema,
  rows: () => [],
}

const parameterSchema = z.object({
  name: z.enum(PARAMETER_NAMES),
  title: z.string(),
  values: z.array(
    z.object({ from: businessDate, value: z.union([z.number().int(), z.string()]), citation: z.string() }),
  ),
})
export type ParameterData = z.output<typeof parameterSchema>

/** What the town decided about a shipped figure, oldest first; absent while it decided nothing. */
export const parameterKind: RecordKind<ParameterData> = {
  name: 'parameter',
  title: '规则数值',
  schemaVersion: 1,
  schema: parameterSchema,
  rows: () => [],
}

const numberSchema = z.object({
  committeeId: z.string(),
  year: z.number().int(),
  seq: z.number().int(),
  text: z.string(),
  state: z.enum(['used', 'reserved', 'void', 'disabled']),
  caseId: z.string().optional(),
  reason: z.string().optional(),
})
export type NumberData = z.output<typeof numberSchema>

/**
 * One case number of one committee: used, reserved for paper, voided, or disabled after a restore (used then only by the lost
 * case that bears it on paper). Never given twice.
 */
export const numberKind: RecordKind<NumberData> = {
  name: 'number',
  title: '案号',
  schemaVersion: 1,
  schema: numberSchema,
  rows: (id, data) => [
    {
      table: 'numbers',
      owner: 'id',
      rows: [
        {
          id,
          committee_id: data.committeeId,
          year: data.year,
          seq: data.seq,
          text: data.text,
          state: data.state,
          case_id: data.caseId ?? null,
          reason: data.reason ?? null,
        },
      ],
    },
  ],
}
