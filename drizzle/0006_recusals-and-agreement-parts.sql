ALTER TABLE `case_mediators` ADD `recusal_open` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `has_agreement_parties` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `has_agreement_liability` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `recusal_pending` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `kind_procedure` text;--> statement-breakpoint
CREATE INDEX `cases_recusal` ON `cases` (`seq`) WHERE recusal_pending = 1;