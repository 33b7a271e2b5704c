-- Runs of digits get their ends as tokens (search-index.ts). The words of a contentless index can't be rewritten from within:
-- it starts empty, and the program fills it from the newest versions in the same transaction.
DROP TABLE case_search;
--> statement-breakpoint
CREATE VIRTUAL TABLE case_search USING fts5(body, content='', contentless_delete=1, tokenize='unicode61');
