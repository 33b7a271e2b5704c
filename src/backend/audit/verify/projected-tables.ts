/** Every table whose rows mirror records: the column that holds the record's id, and the kind it must be of. */
export const PROJECTED_TABLES = [
  { table: 'accounts', owner: 'id', kind: 'account' },
  { table: 'committees', owner: 'id', kind: 'committee' },
  { table: 'mediators', owner: 'id', kind: 'mediator' },
  { table: 'numbers', owner: 'id', kind: 'number' },
  { table: 'cases', owner: 'id', kind: 'case' },
  { table: 'parties', owner: 'case_id', kind: 'case' },
  { table: 'case_access', owner: 'case_id', kind: 'case' },
  { table: 'case_mediators', owner: 'case_id', kind: 'case' },
  { table: 'duties', owner: 'case_id', kind: 'case' },
  { table: 'due_rows', owner: 'case_id', kind: 'case' },
  { table: 'sessions', owner: 'id', kind: 'session' },
  { table: 'papers', owner: 'id', kind: 'paper' },
  { table: 'attachments', owner: 'id', kind: 'attachment' },
] as const

/**
 * Tables that mirror nothing. The search index (`case_search` and what belongs to it) is contentless: its words can't be
 * read back, so verification says nothing about it. What it could hide is only that a case isn't found by its words.
 */
export const UNPROJECTED_TABLES = [
  'records',
  'record_versions',
  'audit',
  'verify_marks',
  'secrets',
  'applied_migrations',
] as const
