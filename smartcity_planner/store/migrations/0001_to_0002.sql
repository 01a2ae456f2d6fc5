-- Version 2: what came in is kept in full (repairs, changes, moved parcels, reports), what lies
-- on each parcel, zonal figures, and more kinds of infrastructure.

ALTER TABLE regeneration_zone ADD COLUMN type_published TEXT;
ALTER TABLE infrastructure_point ADD COLUMN subkind TEXT;
ALTER TABLE infrastructure_line ADD COLUMN subkind TEXT;
ALTER TABLE infrastructure_area ADD COLUMN subkind TEXT;
ALTER TABLE import_run ADD COLUMN rows_new INTEGER CONSTRAINT "import_run.rows_new" CHECK (rows_new IS NULL OR ((typeof(rows_new) = 'integer')));
ALTER TABLE import_run ADD COLUMN rows_changed INTEGER CONSTRAINT "import_run.rows_changed" CHECK (rows_changed IS NULL OR ((typeof(rows_changed) = 'integer')));
ALTER TABLE import_run ADD COLUMN rows_unchanged INTEGER CONSTRAINT "import_run.rows_unchanged" CHECK (rows_unchanged IS NULL OR ((typeof(rows_unchanged) = 'integer')));
ALTER TABLE import_run ADD COLUMN rows_gone INTEGER CONSTRAINT "import_run.rows_gone" CHECK (rows_gone IS NULL OR ((typeof(rows_gone) = 'integer')));
ALTER TABLE import_run ADD COLUMN layer TEXT;
ALTER TABLE import_run ADD COLUMN encoding TEXT;
ALTER TABLE import_run ADD COLUMN crs TEXT;
ALTER TABLE import_run ADD COLUMN field_map TEXT;
ALTER TABLE import_run ADD COLUMN report TEXT;
ALTER TABLE quarantine ADD COLUMN state TEXT CONSTRAINT "quarantine.state" CHECK (state IS NULL OR ((state IN ('mended', 'dismissed'))));
ALTER TABLE quarantine ADD COLUMN mended_as TEXT;

CREATE TABLE import_repair (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  run_id TEXT NOT NULL,
  row INTEGER NOT NULL CONSTRAINT "import_repair.row" CHECK ((typeof(row) = 'integer')),
  code TEXT NOT NULL,
  key TEXT,
  detail TEXT,
  UNIQUE (run_id, row, code)
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('import_repair', 'attributes', 'import_repair', '고친 자료 / Repairs', 0);
CREATE TABLE field_map (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "field_map.id" CHECK ((id <> '')),
  title TEXT NOT NULL CONSTRAINT "field_map.title" CHECK ((title <> '')),
  target TEXT NOT NULL,
  mapping TEXT NOT NULL,
  UNIQUE (id)
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('field_map', 'attributes', 'field_map', '필드 대응표 / Field maps', 0);
CREATE TABLE parcel_change (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  run_id TEXT NOT NULL,
  pnu TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT "parcel_change.kind" CHECK ((kind IN ('new', 'changed', 'gone', 'split', 'merged', 'renumbered', 'rearranged', 'missing'))),
  detail TEXT,
  UNIQUE (run_id, pnu, kind)
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('parcel_change', 'attributes', 'parcel_change', '필지 변동 / Parcel changes', 0);
CREATE TABLE moved_parcel (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  pnu TEXT NOT NULL CONSTRAINT "moved_parcel.pnu" CHECK ((pnu GLOB '11[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][12][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]')),
  run_id TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT "moved_parcel.kind" CHECK ((kind IN ('new', 'changed', 'gone', 'split', 'merged', 'renumbered', 'rearranged', 'missing'))),
  state TEXT NOT NULL CONSTRAINT "moved_parcel.state" CHECK ((state IN ('open', 'carried', 'kept'))),
  detail TEXT,
  UNIQUE (pnu)
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('moved_parcel', 'attributes', 'moved_parcel', '승계 대기 필지 / Moved parcels', 0);
CREATE TABLE parcel_successor (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  pnu TEXT NOT NULL CONSTRAINT "parcel_successor.pnu" CHECK ((pnu GLOB '11[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][12][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]')),
  successor_pnu TEXT NOT NULL CONSTRAINT "parcel_successor.successor_pnu" CHECK ((successor_pnu GLOB '11[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][12][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]')),
  share REAL NOT NULL CONSTRAINT "parcel_successor.share" CHECK ((typeof(share) IN ('real', 'integer')) AND (share >= 0 AND share <= 1)),
  UNIQUE (pnu, successor_pnu)
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('parcel_successor', 'attributes', 'parcel_successor', '승계 필지 / Successor parcels', 0);
CREATE TABLE parcel_overlay (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  pnu TEXT NOT NULL,
  layer TEXT NOT NULL CONSTRAINT "parcel_overlay.layer" CHECK ((layer IN ('hub', 'regeneration_zone', 'infrastructure_point', 'infrastructure_line', 'infrastructure_area'))),
  place_id TEXT NOT NULL,
  area_m2 REAL CONSTRAINT "parcel_overlay.area_m2" CHECK (area_m2 IS NULL OR ((typeof(area_m2) IN ('real', 'integer')) AND (area_m2 >= 0))),
  length_m REAL CONSTRAINT "parcel_overlay.length_m" CHECK (length_m IS NULL OR ((typeof(length_m) IN ('real', 'integer')) AND (length_m >= 0))),
  share REAL NOT NULL CONSTRAINT "parcel_overlay.share" CHECK ((typeof(share) IN ('real', 'integer')) AND (share >= 0 AND share <= 1)),
  UNIQUE (layer, place_id, pnu)
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('parcel_overlay', 'attributes', 'parcel_overlay', '필지 중첩 / What lies on a parcel', 0);
CREATE TABLE zonal_figure (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  layer TEXT NOT NULL,
  place_id TEXT NOT NULL,
  title TEXT NOT NULL,
  statistic TEXT NOT NULL,
  value REAL CONSTRAINT "zonal_figure.value" CHECK (value IS NULL OR ((typeof(value) IN ('real', 'integer')))),
  unit TEXT,
  made_at TEXT NOT NULL,
  source_id TEXT,
  UNIQUE (layer, place_id, title, statistic)
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('zonal_figure', 'attributes', 'zonal_figure', '구역 통계 / Zonal figures', 0);

-- New values of two code lists. SQLite changes a CHECK only by its text; the way is its own
-- (“Making Other Kinds Of Table Schema Changes”, for changes that need no data rewritten).
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET
  sql = replace(sql, '(''support_centre'', ''testbed'', ''data_centre'', ''mobility'', ''energy'', ''culture'', ''other'')', '(''support_centre'', ''testbed'', ''data_centre'', ''mobility'', ''transit'', ''road'', ''cycling'', ''parking'', ''energy'', ''culture'', ''education'', ''safety'', ''water'', ''other'')')
WHERE type = 'table' AND name IN ('hub', 'regeneration_zone', 'infrastructure_point',
  'infrastructure_line', 'infrastructure_area');
UPDATE sqlite_master SET
  sql = replace(sql, '(''official'', ''legal_dong_reference'', ''synthetic'', ''unknown'')', '(''official'', ''legal_dong_reference'', ''published'', ''synthetic'', ''unknown'')')
WHERE type = 'table' AND name IN ('hub', 'regeneration_zone', 'infrastructure_point',
  'infrastructure_line', 'infrastructure_area');
PRAGMA writable_schema = RESET;
