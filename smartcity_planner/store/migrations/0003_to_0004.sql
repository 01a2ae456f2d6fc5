-- Version 4: council books, the sheets that planners drew for them, and the
-- security class of sources.
-- Written by scripts/dev/migration.py.

ALTER TABLE source ADD COLUMN security TEXT CONSTRAINT "source.security" CHECK (security IS NULL OR ((security IN ('public', 'restricted', 'closed'))));
CREATE TABLE book (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "book.id" CHECK ((id <> '')),
  name_ko TEXT NOT NULL CONSTRAINT "book.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  definition TEXT NOT NULL CONSTRAINT "book.definition" CHECK ((definition <> '')),
  UNIQUE (id)
);
CREATE TABLE sheet_template (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "sheet_template.id" CHECK ((id <> '')),
  name_ko TEXT NOT NULL CONSTRAINT "sheet_template.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  kind TEXT NOT NULL CONSTRAINT "sheet_template.kind" CHECK ((kind IN ('cover', 'map', 'facts', 'maps', 'text'))),
  paper TEXT NOT NULL CONSTRAINT "sheet_template.paper" CHECK ((paper IN ('A4', 'A3', 'A1'))),
  content TEXT NOT NULL CONSTRAINT "sheet_template.content" CHECK ((content <> '')),
  UNIQUE (id)
);
CREATE TRIGGER book_no_replacing BEFORE INSERT ON book WHEN EXISTS (SELECT 1 FROM book WHERE fid = NEW.fid OR (id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: book.id'); END;
CREATE TRIGGER book_log_insert AFTER INSERT ON book BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'book', json_array(NEW.id), 'insert', NULL, json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'definition', NEW.definition); END;
CREATE TRIGGER book_log_delete AFTER DELETE ON book BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'book', json_array(OLD.id), 'delete', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'definition', OLD.definition), NULL; END;
CREATE TRIGGER book_log_update AFTER UPDATE OF id, name_ko, name_en, definition ON book WHEN NEW.id IS NOT OLD.id OR NEW.name_ko IS NOT OLD.name_ko OR NEW.name_en IS NOT OLD.name_en OR NEW.definition IS NOT OLD.definition BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'book', json_array(OLD.id), 'update', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'definition', OLD.definition), json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'definition', NEW.definition) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'book', json_array(OLD.id), 'delete', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'definition', OLD.definition), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'book', json_array(NEW.id), 'insert', NULL, json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'definition', NEW.definition) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('book', 'attributes', 'book', '도면집 / Council books', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('sheet_template', 'attributes', 'sheet_template', '도면 서식 / Sheet templates', 0);
