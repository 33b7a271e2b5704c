-- Surnames are read as surnames (pinyin.ts): 曾 is Zēng, 单 is Shàn. The program rewrites every row from the newest versions in
-- the same transaction; this only says that it has to.
UPDATE parties SET pinyin = '';
--> statement-breakpoint
UPDATE mediators SET pinyin = '';
