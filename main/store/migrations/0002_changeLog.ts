import type { Migration } from '../migrate.ts';

/**
 * The change log: who changed what, when and why, each entry with a hash chained over the one before (log.ts).
 * Append-only. The triggers on INSERT also stop REPLACE, which deletes without asking the triggers on DELETE.
 */
export const changeLog: Migration = {
  number: 2,
  name: 'change log',
  sql: `
CREATE TABLE log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  source TEXT NOT NULL,
  revision INTEGER NOT NULL UNIQUE,
  changes INTEGER NOT NULL CHECK (changes >= 0),
  inverse INTEGER NOT NULL CHECK (inverse >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE log_parts (
  seq INTEGER NOT NULL REFERENCES log (seq),
  list TEXT NOT NULL CHECK (list IN ('changes', 'inverse')),
  part INTEGER NOT NULL CHECK (part >= 0),
  content BLOB NOT NULL,
  PRIMARY KEY (seq, list, part)
) STRICT;

CREATE TRIGGER log_only_grows BEFORE INSERT ON log
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM log)
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER log_is_not_updated BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER log_parts_only_grow BEFORE INSERT ON log_parts
WHEN NEW.seq IS NOT (SELECT max(seq) FROM log)
  OR EXISTS (SELECT 1 FROM log_parts WHERE seq = NEW.seq AND list = NEW.list AND part >= NEW.part)
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER log_parts_are_not_updated BEFORE UPDATE ON log_parts
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER log_parts_are_not_deleted BEFORE DELETE ON log_parts
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
`,
};
