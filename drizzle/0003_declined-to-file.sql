DROP INDEX `cases_to_file`;--> statement-breakpoint
CREATE INDEX `cases_to_file` ON `cases` (`seq`) WHERE file IN ('none', 'established') AND procedure IN ('closed', 'declined');