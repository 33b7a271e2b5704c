CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`paper_id` text,
	`paper_kind` text NOT NULL,
	`file` text NOT NULL,
	`sha256` text NOT NULL,
	`voided` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachments_case` ON `attachments` (`case_id`,`paper_kind`);--> statement-breakpoint
CREATE INDEX `attachments_file` ON `attachments` (`file`);--> statement-breakpoint
CREATE TABLE `case_access` (
	`case_id` text NOT NULL,
	`account_id` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `case_access_pair` ON `case_access` (`case_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `case_mediators` (
	`case_id` text NOT NULL,
	`mediator_id` text NOT NULL,
	`role` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `case_mediators_pair` ON `case_mediators` (`case_id`,`mediator_id`);--> statement-breakpoint
CREATE TABLE `cases` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`room` text NOT NULL,
	`committee_id` text NOT NULL,
	`number_year` integer,
	`number_seq` integer,
	`number_text` text,
	`origin` text NOT NULL,
	`matter_kind` text NOT NULL,
	`source` text NOT NULL,
	`kind18` text,
	`kind17` text,
	`special_procedure` text,
	`grade` text,
	`title` text NOT NULL,
	`party_names` text NOT NULL,
	`mediator_names` text NOT NULL,
	`party_count` integer NOT NULL,
	`mediator_count` integer NOT NULL,
	`sensitive` integer NOT NULL,
	`procedure` text NOT NULL,
	`outcome` text,
	`file` text NOT NULL,
	`agreement_form` text,
	`amount_fen` integer,
	`registered_on` text,
	`accepted_on` text,
	`agreed_on` text,
	`effective_on` text,
	`closed_on` text,
	`archived_on` text,
	`occurred_on` text,
	`due_on` text,
	`performance` text NOT NULL,
	`next_on` text,
	`has_death` integer,
	`escalation_risk` integer,
	`reported_on` text,
	`notice_given_on` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_id` ON `cases` (`id`);--> statement-breakpoint
CREATE INDEX `cases_committee` ON `cases` (`committee_id`,`seq`);--> statement-breakpoint
CREATE INDEX `cases_procedure` ON `cases` (`procedure`,`seq`);--> statement-breakpoint
CREATE INDEX `cases_kind` ON `cases` (`kind18`,`seq`);--> statement-breakpoint
CREATE INDEX `cases_file` ON `cases` (`file`,`procedure`,`seq`);--> statement-breakpoint
CREATE INDEX `cases_performance` ON `cases` (`performance`,`next_on`);--> statement-breakpoint
CREATE INDEX `cases_due` ON `cases` (`due_on`);--> statement-breakpoint
CREATE INDEX `cases_open` ON `cases` (`seq`) WHERE procedure IN ('registered', 'accepted', 'mediating', 'suspended');--> statement-breakpoint
CREATE INDEX `cases_filed` ON `cases` (`seq`) WHERE file IN ('archived', 'handed-over');--> statement-breakpoint
CREATE INDEX `cases_to_file` ON `cases` (`seq`) WHERE file IN ('none', 'established') AND procedure = 'closed';--> statement-breakpoint
CREATE INDEX `cases_performing` ON `cases` (`seq`,`next_on`) WHERE performance = 'open';--> statement-breakpoint
CREATE INDEX `cases_sensitive` ON `cases` (`seq`) WHERE sensitive = 1;--> statement-breakpoint
CREATE INDEX `cases_effective` ON `cases` (`effective_on`);--> statement-breakpoint
CREATE INDEX `cases_closed` ON `cases` (`file`,`procedure`,`closed_on`);--> statement-breakpoint
CREATE INDEX `cases_number` ON `cases` (`committee_id`,`number_year`,`number_seq`);--> statement-breakpoint
CREATE INDEX `cases_year` ON `cases` (`number_year`,`seq`);--> statement-breakpoint
CREATE TABLE `due_rows` (
	`case_id` text NOT NULL,
	`duty_id` text NOT NULL,
	`seq` integer NOT NULL,
	`due_on` text,
	`what` text NOT NULL,
	`amount_fen` integer,
	`remaining_fen` integer,
	`done` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `due_rows_case` ON `due_rows` (`case_id`);--> statement-breakpoint
CREATE INDEX `due_rows_on` ON `due_rows` (`done`,`due_on`);--> statement-breakpoint
CREATE TABLE `papers` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`attachment_id` text NOT NULL,
	`voided` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `papers_code_unique` ON `papers` (`code`);--> statement-breakpoint
CREATE INDEX `papers_case` ON `papers` (`case_id`,`kind`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`side` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`pinyin` text NOT NULL,
	`document_kind` text NOT NULL,
	`document_number` text,
	`document_tail` text,
	`phone` text,
	`sex` text,
	`birth_date` text,
	`capacity` text,
	`refused` integer NOT NULL,
	`has_guardian` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `parties_case` ON `parties` (`case_id`,`id`);--> statement-breakpoint
CREATE INDEX `parties_pinyin` ON `parties` (`pinyin`);--> statement-breakpoint
CREATE INDEX `parties_tail` ON `parties` (`document_tail`);--> statement-breakpoint
CREATE INDEX `parties_number` ON `parties` (`document_number`);--> statement-breakpoint
CREATE INDEX `parties_phone` ON `parties` (`phone`);--> statement-breakpoint
CREATE INDEX `parties_name` ON `parties` (`name`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`held_on` text NOT NULL,
	`mode` text NOT NULL,
	`result` text,
	`voided` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_case` ON `sessions` (`case_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `audit` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`epoch` integer NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`action` text NOT NULL,
	`record_kind` text,
	`record_id` text,
	`revision` integer,
	`count` integer NOT NULL,
	`versions_hash` text,
	`detail` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE INDEX `audit_record` ON `audit` (`record_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_action` ON `audit` (`action`,`sequence`);--> statement-breakpoint
CREATE TABLE `record_versions` (
	`id` text NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`room` text NOT NULL,
	`schema_version` integer NOT NULL,
	`json` text NOT NULL,
	`sha256` text NOT NULL,
	`actor_id` text NOT NULL,
	`at` text NOT NULL,
	`reason` text,
	`audit_sequence` integer NOT NULL,
	PRIMARY KEY(`id`, `revision`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `record_versions_audit` ON `record_versions` (`audit_sequence`);--> statement-breakpoint
CREATE TABLE `records` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`room` text NOT NULL,
	`revision` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `records_kind` ON `records` (`kind`,`id`);--> statement-breakpoint
CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `verify_marks` (
	`name` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`login_name` text NOT NULL,
	`display_name` text NOT NULL,
	`disabled` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_login_name_unique` ON `accounts` (`login_name`);--> statement-breakpoint
CREATE TABLE `committees` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`own` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `mediators` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`committee_id` text,
	`pinyin` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `numbers` (
	`id` text PRIMARY KEY NOT NULL,
	`committee_id` text NOT NULL,
	`year` integer NOT NULL,
	`seq` integer NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`case_id` text,
	`reason` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `numbers_series` ON `numbers` (`committee_id`,`year`,`seq`);--> statement-breakpoint
CREATE INDEX `numbers_case` ON `numbers` (`case_id`);