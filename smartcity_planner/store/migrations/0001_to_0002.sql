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
  UNIQUE (pnu, layer, place_id)
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
CREATE VIEW parcel_place AS
SELECT o.fid AS OGC_FID, o.pnu AS pnu, o.layer AS layer, o.place_id AS place_id,
       o.place_id AS name_ko, o.place_id AS name_en, o.area_m2 AS area_m2, o.length_m AS length_m,
       o.share AS share, o.share AS percent FROM parcel_overlay o WHERE 0
UNION ALL
SELECT o.fid AS OGC_FID, o.pnu AS pnu, o.layer AS layer, o.place_id AS place_id,
       CAST(COALESCE(h.name_ko, z.name_ko, ip.name_ko, il.name_ko, ia.name_ko, o.place_id)
            AS TEXT) AS name_ko,
       CAST(COALESCE(NULLIF(h.name_en, ''), NULLIF(ip.name_en, ''), NULLIF(il.name_en, ''),
                     NULLIF(ia.name_en, ''), z.name_ko, ip.name_ko, il.name_ko, ia.name_ko,
                     o.place_id) AS TEXT) AS name_en,
       o.area_m2 AS area_m2, o.length_m AS length_m, o.share AS share,
       CAST(CASE WHEN o.area_m2 IS NOT NULL THEN ROUND(o.share * 100, 2) END AS REAL)
           AS percent
FROM parcel_overlay o
LEFT JOIN hub h ON o.layer = 'hub' AND h.id = o.place_id
LEFT JOIN regeneration_zone z ON o.layer = 'regeneration_zone' AND z.id = o.place_id
LEFT JOIN infrastructure_point ip ON o.layer = 'infrastructure_point' AND ip.id = o.place_id
LEFT JOIN infrastructure_line il ON o.layer = 'infrastructure_line' AND il.id = o.place_id
LEFT JOIN infrastructure_area ia ON o.layer = 'infrastructure_area' AND ia.id = o.place_id;
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('parcel_place', 'attributes', 'parcel_place', '필지에 걸친 구역·시설 / What lies on the parcels', 0);
CREATE VIEW parcel_place_names AS
SELECT o.fid AS OGC_FID, o.pnu AS pnu, o.pnu AS hubs_ko, o.pnu AS hubs_en, o.pnu AS zones,
       o.pnu AS infrastructure_ko, o.pnu AS infrastructure_en
FROM parcel_overlay o WHERE 0
UNION ALL
SELECT CAST(MIN(p.fid) AS INTEGER) AS OGC_FID, p.pnu AS pnu,
       CAST(group_concat(CASE WHEN p.layer = 'hub'
           THEN p.name_ko || COALESCE(' (' || p.percent || '%)', '') END, '; ') AS TEXT) AS hubs_ko,
       CAST(group_concat(CASE WHEN p.layer = 'hub'
           THEN p.name_en || COALESCE(' (' || p.percent || '%)', '') END, '; ') AS TEXT) AS hubs_en,
       CAST(group_concat(CASE WHEN p.layer = 'regeneration_zone'
           THEN p.name_ko || COALESCE(' (' || p.percent || '%)', '') END, '; ') AS TEXT) AS zones,
       CAST(group_concat(CASE WHEN p.layer NOT IN ('hub', 'regeneration_zone')
           THEN p.name_ko || COALESCE(' (' || p.percent || '%)', '') END, '; ') AS TEXT)
           AS infrastructure_ko,
       CAST(group_concat(CASE WHEN p.layer NOT IN ('hub', 'regeneration_zone')
           THEN p.name_en || COALESCE(' (' || p.percent || '%)', '') END, '; ') AS TEXT)
           AS infrastructure_en
FROM (SELECT OGC_FID AS fid, pnu, layer, place_id, name_ko, name_en, percent, share
      FROM parcel_place ORDER BY pnu, share DESC, place_id) p GROUP BY p.pnu;
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('parcel_place_names', 'attributes', 'parcel_place_names', '필지별 거점·구역·기반시설 / Places by parcel', 0);

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
