CREATE TABLE `__new_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`held_on` text NOT NULL,
	`mode` text,
	`result` text,
	`voided` integer NOT NULL,
	`present_count` integer DEFAULT 0 NOT NULL,
	`invited_count` integer DEFAULT 0 NOT NULL,
	`invited_consented` integer DEFAULT 0 NOT NULL,
	`has_record` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_sessions`("id", "case_id", "held_on", "mode", "result", "voided", "present_count", "invited_count", "invited_consented", "has_record") SELECT "id", "case_id", "held_on", "mode", "result", "voided", "present_count", "invited_count", "invited_consented", "has_record" FROM `sessions`;--> statement-breakpoint
DROP TABLE `sessions`;--> statement-breakpoint
ALTER TABLE `__new_sessions` RENAME TO `sessions`;--> statement-breakpoint
CREATE INDEX `sessions_case` ON `sessions` (`case_id`,`held_on`);