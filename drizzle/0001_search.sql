-- One character a token, queried as a phrase; contentless, so it holds no second copy of the text.
CREATE VIRTUAL TABLE case_search USING fts5(body, content='', contentless_delete=1, tokenize='unicode61');
--> statement-breakpoint
-- History is append-only: nobody, the program's own mistakes included, rewrites it.
CREATE TRIGGER record_versions_no_update BEFORE UPDATE ON record_versions BEGIN SELECT raise(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER record_versions_no_delete BEFORE DELETE ON record_versions BEGIN SELECT raise(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'append-only'); END;
