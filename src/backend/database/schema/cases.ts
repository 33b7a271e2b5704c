import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** One row a case: what lists, views, search and statistics read. `seq` keeps the rowid stable for the search index. */
export const cases = sqliteTable(
  'cases',
  {
    seq: integer('seq').primaryKey(),
    id: text('id').notNull(),
    room: text('room').notNull(),
    committeeId: text('committee_id').notNull(),
    numberYear: integer('number_year'),
    numberSeq: integer('number_seq'),
    numberText: text('number_text'),
    origin: text('origin').notNull(),
    matterKind: text('matter_kind').notNull(),
    source: text('source').notNull(),
    kind18: text('kind18'),
    kind17: text('kind17'),
    specialProcedure: text('special_procedure'),
    grade: text('grade'),
    title: text('title').notNull(),
    partyNames: text('party_names').notNull(),
    mediatorNames: text('mediator_names').notNull(),
    partyCount: integer('party_count').notNull(),
    mediatorCount: integer('mediator_count').notNull(),
    sensitive: integer('sensitive').notNull(),
    procedure: text('procedure').notNull(),
    outcome: text('outcome'),
    file: text('file').notNull(),
    agreementForm: text('agreement_form'),
    amountFen: integer('amount_fen'),
    registeredOn: text('registered_on'),
    acceptedOn: text('accepted_on'),
    agreedOn: text('agreed_on'),
    effectiveOn: text('effective_on'),
    closedOn: text('closed_on'),
    archivedOn: text('archived_on'),
    occurredOn: text('occurred_on'),
    /** End of the mediation period while it runs (R21). */
    dueOn: text('due_on'),
    /** `none` nothing to perform, `not-in-force` it binds nobody yet, `open` something left, `done` all of it; 未按约 follows from `defaultedFrom` and today. */
    performance: text('performance').notNull(),
    /** The next day on which a duty falls due. */
    nextOn: text('next_on'),
    /** The first of the room's own work (受理, 回访, 归档 …): its day, absent where it is due at once, and its sort. */
    choreOn: text('chore_on'),
    choreSort: text('chore_sort'),
    /** The first day on which what is still open counts as 未按约. */
    defaultedFrom: text('defaulted_from'),
    hasDeath: integer('has_death'),
    escalationRisk: integer('escalation_risk'),
    reportedOn: text('reported_on'),
    noticeGivenOn: text('notice_given_on'),
    // What conditions ask and nothing else lists: the fact→SQL map (database/facts/sources/) reads these.
    /** JSON array of codes. */
    tags: text('tags').notNull().default('[]'),
    peopleInvolved: integer('people_involved'),
    isMass: integer('is_mass'),
    takenElsewhere: text('taken_elsewhere'),
    entrusted: integer('entrusted'),
    policeUndecided: integer('police_undecided'),
    reservedByLaw: integer('reserved_by_law'),
    begunOn: text('begun_on'),
    agreementScope: text('agreement_scope'),
    performedAtOnce: integer('performed_at_once').notNull().default(0),
    copies: integer('copies'),
    copiesNeeded: integer('copies_needed').notNull().default(0),
    hasAgreementText: integer('has_agreement_text').notNull().default(0),
    hasAgreementParties: integer('has_agreement_parties').notNull().default(0),
    hasAgreementLiability: integer('has_agreement_liability').notNull().default(0),
    /** A party asked that a mediator step back, the case is open, and nobody has decided. */
    recusalPending: integer('recusal_pending').notNull().default(0),
    /** The special procedure the kind of dispute speaks for, whatever was ticked. */
    kindProcedure: text('kind_procedure'),
    hasAgreementFacts: integer('has_agreement_facts').notNull().default(0),
    hasAgreementTerms: integer('has_agreement_terms').notNull().default(0),
    channelsTold: integer('channels_told'),
    visitCount: integer('visit_count').notNull().default(0),
    /** JSON array of arrays: each inner one names the kinds of which one must be filed; what is explained is left out. */
    requiredPapers: text('required_papers').notNull().default('[]'),
    /** JSON array of [kind of paper, role of the signer]. */
    signerRoles: text('signer_roles').notNull().default('[]'),
  },
  (t) => [
    uniqueIndex('cases_id').on(t.id),
    index('cases_committee').on(t.committeeId, t.seq),
    index('cases_procedure').on(t.procedure, t.seq),
    index('cases_kind').on(t.kind18, t.seq),
    index('cases_file').on(t.file, t.procedure, t.seq),
    index('cases_performance').on(t.performance, t.nextOn),
    index('cases_due').on(t.dueOn),
    // One for each built-in view that an ordinary index would have to sort (backend/cases/rows.ts names them).
    index('cases_open')
      .on(t.seq)
      .where(sql`procedure IN ('registered', 'accepted', 'mediating', 'suspended')`),
    index('cases_filed').on(t.seq).where(sql`file IN ('archived', 'handed-over')`),
    index('cases_to_file')
      .on(t.seq)
      .where(sql`file IN ('none', 'established') AND procedure IN ('closed', 'declined')`),
    index('cases_performing').on(t.seq, t.defaultedFrom).where(sql`performance = 'open'`),
    index('cases_sensitive').on(t.seq).where(sql`sensitive = 1`),
    index('cases_recusal').on(t.seq).where(sql`recusal_pending = 1`),
    index('cases_effective').on(t.effectiveOn),
    index('cases_closed').on(t.file, t.procedure, t.closedOn),
    index('cases_number').on(t.committeeId, t.numberYear, t.numberSeq),
    index('cases_year').on(t.numberYear, t.seq),
  ],
)

/** Who may see a sensitive case (need to know). */
export const caseAccess = sqliteTable(
  'case_access',
  { caseId: text('case_id').notNull(), accountId: text('account_id').notNull() },
  (t) => [uniqueIndex('case_access_pair').on(t.caseId, t.accountId)],
)

export const parties = sqliteTable(
  'parties',
  {
    id: text('id').notNull(),
    caseId: text('case_id').notNull(),
    position: integer('position').notNull(),
    side: text('side').notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    pinyin: text('pinyin').notNull(),
    documentKind: text('document_kind').notNull(),
    documentNumber: text('document_number'),
    /** The last four characters of an ID or credit code. */
    documentTail: text('document_tail'),
    phone: text('phone'),
    sex: text('sex'),
    birthDate: text('birth_date'),
    capacity: text('capacity'),
    refused: integer('refused').notNull(),
    hasGuardian: integer('has_guardian').notNull(),
    /** 1 where the ground for full capacity from 16 on is named (民法典 18②). */
    earnsOwnLiving: integer('earns_own_living').notNull().default(0),
    separated: integer('separated').notNull().default(0),
    guardianSignedOn: text('guardian_signed_on'),
    hasAgent: integer('has_agent').notNull().default(0),
    /** JSON array of codes. */
    agentPowers: text('agent_powers').notNull().default('[]'),
    signedBy: text('signed_by'),
    signedOn: text('signed_on'),
  },
  (t) => [
    uniqueIndex('parties_case').on(t.caseId, t.id),
    index('parties_pinyin').on(t.pinyin),
    index('parties_tail').on(t.documentTail),
    index('parties_number').on(t.documentNumber),
    index('parties_phone').on(t.phone),
    index('parties_name').on(t.name),
  ],
)

export const caseMediators = sqliteTable(
  'case_mediators',
  {
    caseId: text('case_id').notNull(),
    mediatorId: text('mediator_id').notNull(),
    role: text('role').notNull(),
    chosenBy: text('chosen_by').notNull().default('committee'),
    assignedOn: text('assigned_on').notNull().default(''),
    hasConflict: integer('has_conflict').notNull().default(0),
    recusalOpen: integer('recusal_open').notNull().default(0),
    conflictConsentedOn: text('conflict_consented_on'),
    signedOn: text('signed_on'),
  },
  (t) => [uniqueIndex('case_mediators_pair').on(t.caseId, t.mediatorId)],
)

/** One row a duty, as conditions ask for it; its state on a day follows from `performance`, `defaultedFrom` and that day. */
export const duties = sqliteTable(
  'duties',
  {
    caseId: text('case_id').notNull(),
    id: text('id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').notNull(),
    amountFen: integer('amount_fen'),
    receivedFen: integer('received_fen'),
    dueOn: text('due_on'),
    nextOn: text('next_on'),
    defaultedFrom: text('defaulted_from'),
    performance: text('performance').notNull(),
    /** Paid without an end that anybody could name. */
    endless: integer('endless').notNull(),
    /** Done on the spot: nothing left to follow. */
    atOnce: integer('at_once').notNull(),
  },
  (t) => [uniqueIndex('duties_case').on(t.caseId, t.id)],
)

/** The dated rows of the duties that are still to be watched: what 工作台 reads. */
export const dueRows = sqliteTable(
  'due_rows',
  {
    caseId: text('case_id').notNull(),
    dutyId: text('duty_id').notNull(),
    seq: integer('seq').notNull(),
    dueOn: text('due_on'),
    what: text('what').notNull(),
    amountFen: integer('amount_fen'),
    remainingFen: integer('remaining_fen'),
    done: integer('done').notNull(),
  },
  (t) => [index('due_rows_case').on(t.caseId), index('due_rows_on').on(t.done, t.dueOn)],
)

export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id').notNull(),
    heldOn: text('held_on').notNull(),
    mode: text('mode'),
    result: text('result'),
    voided: integer('voided').notNull(),
    presentCount: integer('present_count').notNull().default(0),
    invitedCount: integer('invited_count').notNull().default(0),
    invitedConsented: integer('invited_consented').notNull().default(0),
    hasRecord: integer('has_record').notNull().default(0),
  },
  (t) => [index('sessions_case').on(t.caseId, t.heldOn)],
)

/** A printed paper: its bytes are an attachment and never rendered again. */
export const papers = sqliteTable(
  'papers',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id').notNull(),
    kind: text('kind').notNull(),
    code: text('code').notNull().unique(),
    attachmentId: text('attachment_id').notNull(),
    voided: integer('voided').notNull(),
    printedOn: text('printed_on').notNull().default(''),
    copies: integer('copies').notNull().default(0),
    pages: integer('pages').notNull().default(0),
    draft: integer('draft').notNull().default(0),
    /** The session whose record it is, where a case has several. */
    sessionId: text('session_id'),
  },
  (t) => [index('papers_case').on(t.caseId, t.kind)],
)

export const attachments = sqliteTable(
  'attachments',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id').notNull(),
    paperId: text('paper_id'),
    paperKind: text('paper_kind').notNull(),
    /** HMAC of the content: the name of the encrypted file. */
    file: text('file').notNull(),
    sha256: text('sha256').notNull(),
    voided: integer('voided').notNull(),
    role: text('role').notNull().default('scan'),
    addedOn: text('added_on').notNull().default(''),
    pages: integer('pages').notNull().default(0),
  },
  (t) => [index('attachments_case').on(t.caseId, t.paperKind), index('attachments_file').on(t.file)],
)
