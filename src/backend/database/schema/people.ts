import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const accounts = sqliteTable('accounts', {
  id: text('id').primaryKey(),
  loginName: text('login_name').notNull().unique(),
  displayName: text('display_name').notNull(),
  disabled: integer('disabled').notNull(),
})

export const committees = sqliteTable('committees', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  own: integer('own').notNull(),
})

export const mediators = sqliteTable('mediators', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  committeeId: text('committee_id'),
  pinyin: text('pinyin').notNull(),
  standing: text('standing').notNull().default('engaged'),
  workKind: text('work_kind').notNull().default('part-time'),
  birthDate: text('birth_date'),
  serviceFrom: text('service_from'),
  serviceTo: text('service_to'),
  filed: integer('filed'),
})

/** Every case number ever given out or set aside: gapless per committee and year, each used, reserved, voided or disabled. */
export const numbers = sqliteTable(
  'numbers',
  {
    id: text('id').primaryKey(),
    committeeId: text('committee_id').notNull(),
    year: integer('year').notNull(),
    seq: integer('seq').notNull(),
    text: text('text').notNull(),
    state: text('state').notNull(),
    caseId: text('case_id'),
    reason: text('reason'),
  },
  (t) => [index('numbers_series').on(t.committeeId, t.year, t.seq), index('numbers_case').on(t.caseId)],
)
