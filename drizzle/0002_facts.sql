CREATE TABLE `duties` (
	`case_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`amount_fen` integer,
	`received_fen` integer,
	`due_on` text,
	`next_on` text,
	`defaulted_from` text,
	`performance` text NOT NULL,
	`endless` integer NOT NULL,
	`at_once` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `duties_case` ON `duties` (`case_id`,`id`);--> statement-breakpoint
DROP INDEX `cases_performing`;--> statement-breakpoint
ALTER TABLE `cases` ADD `defaulted_from` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `tags` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `people_involved` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `is_mass` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `taken_elsewhere` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `entrusted` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `police_undecided` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `reserved_by_law` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `begun_on` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `agreement_scope` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `performed_at_once` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `copies` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `copies_needed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `has_agreement_text` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `has_agreement_facts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `has_agreement_terms` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `channels_told` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `visit_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `required_papers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `signer_roles` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `cases_performing` ON `cases` (`seq`,`defaulted_from`) WHERE performance = 'open';--> statement-breakpoint
ALTER TABLE `attachments` ADD `role` text DEFAULT 'scan' NOT NULL;--> statement-breakpoint
ALTER TABLE `attachments` ADD `added_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `case_mediators` ADD `chosen_by` text DEFAULT 'committee' NOT NULL;--> statement-breakpoint
ALTER TABLE `case_mediators` ADD `assigned_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `case_mediators` ADD `has_conflict` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `case_mediators` ADD `conflict_consented_on` text;--> statement-breakpoint
ALTER TABLE `case_mediators` ADD `signed_on` text;--> statement-breakpoint
ALTER TABLE `papers` ADD `printed_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `papers` ADD `copies` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `parties` ADD `earns_own_living` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `parties` ADD `separated` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `parties` ADD `guardian_signed_on` text;--> statement-breakpoint
ALTER TABLE `parties` ADD `has_agent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `parties` ADD `agent_powers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `parties` ADD `signed_by` text;--> statement-breakpoint
ALTER TABLE `parties` ADD `signed_on` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `present_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `invited_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `invited_consented` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `has_record` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `mediators` ADD `standing` text DEFAULT 'engaged' NOT NULL;--> statement-breakpoint
ALTER TABLE `mediators` ADD `work_kind` text DEFAULT 'part-time' NOT NULL;--> statement-breakpoint
ALTER TABLE `mediators` ADD `birth_date` text;--> statement-breakpoint
ALTER TABLE `mediators` ADD `service_from` text;--> statement-breakpoint
ALTER TABLE `mediators` ADD `service_to` text;--> statement-breakpoint
ALTER TABLE `mediators` ADD `filed` integer;