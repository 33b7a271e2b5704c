ALTER TABLE `cases` ADD `chore_on` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `chore_sort` text;