-- A plan of schema version 1 as the plugin of 0.1 wrote it, with a row in every table;
-- plain SQL. The tables of the spatial indexes are made by CREATE VIRTUAL TABLE.
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10200;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL,srs_id INTEGER NOT NULL PRIMARY KEY,organization TEXT NOT NULL,organization_coordsys_id INTEGER NOT NULL,definition  TEXT NOT NULL,description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system');
INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');
INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
INSERT INTO gpkg_spatial_ref_sys VALUES ('Korea 2000 / Central Belt 2010', 5186, 'EPSG', 5186, 'PROJCS["Korea 2000 / Central Belt 2010",GEOGCS["Korea 2000",DATUM["Geocentric_datum_of_Korea",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6737"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4737"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",38],PARAMETER["central_meridian",127],PARAMETER["scale_factor",1],PARAMETER["false_easting",200000],PARAMETER["false_northing",600000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Northing",NORTH],AXIS["Easting",EAST],AUTHORITY["EPSG","5186"]]', NULL);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY,data_type TEXT NOT NULL,identifier TEXT UNIQUE,description TEXT DEFAULT '',last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),min_x DOUBLE, min_y DOUBLE,max_x DOUBLE, max_y DOUBLE,srs_id INTEGER,CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
INSERT INTO gpkg_contents VALUES ('meta', 'attributes', 'meta', '계획 정보 / Plan information', '2026-11-22T20:38:30.643Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('source', 'attributes', 'source', '출처 / Sources', '2026-11-22T20:38:30.713Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('district', 'features', 'district', '자치구 / Districts', '2026-11-22T20:38:30.698Z', 203000.0, 541000.0, 204000.0, 542000.0, 5186);
INSERT INTO gpkg_contents VALUES ('legal_dong', 'features', 'legal_dong', '법정동 / Legal dongs', '2026-11-22T20:38:30.700Z', 203000.0, 541000.0, 203500.0, 541500.0, 5186);
INSERT INTO gpkg_contents VALUES ('hub', 'features', 'hub', '혁신거점 / Innovation hubs', '2026-11-22T20:38:30.702Z', 203000.0, 541000.0, 203400.0, 541400.0, 5186);
INSERT INTO gpkg_contents VALUES ('regeneration_zone', 'features', 'regeneration_zone', '도시재생 구역 / Regeneration zones', '2026-11-22T20:38:30.704Z', 203000.0, 541000.0, 203300.0, 541300.0, 5186);
INSERT INTO gpkg_contents VALUES ('infrastructure_point', 'features', 'infrastructure_point', '기반시설(점) / Infrastructure (points)', '2026-11-22T20:38:30.706Z', 203005.0, 541005.0, 203005.0, 541005.0, 5186);
INSERT INTO gpkg_contents VALUES ('infrastructure_line', 'features', 'infrastructure_line', '기반시설(선) / Infrastructure (lines)', '2026-11-22T20:38:30.707Z', 203000.0, 541000.0, 203050.0, 541000.0, 5186);
INSERT INTO gpkg_contents VALUES ('infrastructure_area', 'features', 'infrastructure_area', '기반시설(면) / Infrastructure (areas)', '2026-11-22T20:38:30.709Z', 203000.0, 541000.0, 203100.0, 541100.0, 5186);
INSERT INTO gpkg_contents VALUES ('department', 'attributes', 'department', '부서·기관 / Departments', '2026-11-22T20:38:30.647Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('rule', 'attributes', 'rule', '기준 / Rules', '2026-11-22T20:38:30.647Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('project', 'attributes', 'project', '사업 / Projects', '2026-11-22T20:38:30.648Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('project_department', 'attributes', 'project_department', '협조 부서 / Partner departments', '2026-11-22T20:38:30.649Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('phase', 'attributes', 'phase', '단계 / Phases', '2026-11-22T20:38:30.649Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('parcel', 'features', 'parcel', '필지 / Parcels', '2026-11-22T20:38:30.712Z', 203000.0, 541000.0, 203030.0, 541010.0, 5186);
INSERT INTO gpkg_contents VALUES ('phase_parcel', 'attributes', 'phase_parcel', '단계별 필지 / Parcels of phases', '2026-11-22T20:38:30.650Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('funding', 'attributes', 'funding', '재원 원장 / Funding ledger', '2026-11-22T20:38:30.651Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('import_run', 'attributes', 'import_run', '가져오기 이력 / Imports', '2026-11-22T20:38:30.651Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('quarantine', 'attributes', 'quarantine', '보류 자료 / Rows set aside', '2026-11-22T20:38:30.651Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('funding_by_phase', 'attributes', 'funding_by_phase', '단계별 재원 / Funding by phase', '2026-11-22T20:38:30.651Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('funding_by_district', 'attributes', 'funding_by_district', '자치구별 재원 / Funding by district', '2026-11-22T20:38:30.651Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('funding_by_hub', 'attributes', 'funding_by_hub', '혁신거점별 재원 / Funding by hub', '2026-11-22T20:38:30.651Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents VALUES ('parcel_phase', 'features', 'parcel_phase', '단계별 필지(지도) / Parcels by phase', '2026-11-22T20:38:30.652Z', NULL, NULL, NULL, NULL, 5186);
INSERT INTO gpkg_contents VALUES ('parcel_funding', 'features', 'parcel_funding', '재원별 필지(지도) / Parcels by funding source', '2026-11-22T20:38:30.652Z', NULL, NULL, NULL, NULL, 5186);
CREATE TABLE gpkg_ogr_contents(table_name TEXT NOT NULL PRIMARY KEY,feature_count INTEGER DEFAULT NULL);
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL,column_name TEXT NOT NULL,geometry_type_name TEXT NOT NULL,srs_id INTEGER NOT NULL,z TINYINT NOT NULL,m TINYINT NOT NULL,CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),CONSTRAINT uk_gc_table_name UNIQUE (table_name),CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
INSERT INTO gpkg_geometry_columns VALUES ('district', 'geom', 'MULTIPOLYGON', 5186, 0, 0);
INSERT INTO gpkg_geometry_columns VALUES ('legal_dong', 'geom', 'MULTIPOLYGON', 5186, 0, 0);
INSERT INTO gpkg_geometry_columns VALUES ('hub', 'geom', 'MULTIPOLYGON', 5186, 0, 0);
INSERT INTO gpkg_geometry_columns VALUES ('regeneration_zone', 'geom', 'MULTIPOLYGON', 5186, 0, 0);
INSERT INTO gpkg_geometry_columns VALUES ('infrastructure_point', 'geom', 'POINT', 5186, 0, 0);
INSERT INTO gpkg_geometry_columns VALUES ('infrastructure_line', 'geom', 'MULTILINESTRING', 5186, 0, 0);
INSERT INTO gpkg_geometry_columns VALUES ('infrastructure_area', 'geom', 'MULTIPOLYGON', 5186, 0, 0);
INSERT INTO gpkg_geometry_columns VALUES ('parcel', 'geom', 'MULTIPOLYGON', 5186, 0, 0);
INSERT INTO gpkg_geometry_columns VALUES ('parcel_phase', 'geom', 'MULTIPOLYGON', 5186, 0, 0);
INSERT INTO gpkg_geometry_columns VALUES ('parcel_funding', 'geom', 'MULTIPOLYGON', 5186, 0, 0);
CREATE TABLE gpkg_tile_matrix_set (table_name TEXT NOT NULL PRIMARY KEY,srs_id INTEGER NOT NULL,min_x DOUBLE NOT NULL,min_y DOUBLE NOT NULL,max_x DOUBLE NOT NULL,max_y DOUBLE NOT NULL,CONSTRAINT fk_gtms_table_name FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),CONSTRAINT fk_gtms_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_tile_matrix (table_name TEXT NOT NULL,zoom_level INTEGER NOT NULL,matrix_width INTEGER NOT NULL,matrix_height INTEGER NOT NULL,tile_width INTEGER NOT NULL,tile_height INTEGER NOT NULL,pixel_x_size DOUBLE NOT NULL,pixel_y_size DOUBLE NOT NULL,CONSTRAINT pk_ttm PRIMARY KEY (table_name, zoom_level),CONSTRAINT fk_tmm_table_name FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name));
CREATE TABLE gpkg_extensions (table_name TEXT,column_name TEXT,extension_name TEXT NOT NULL,definition TEXT NOT NULL,scope TEXT NOT NULL,CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
INSERT INTO gpkg_extensions VALUES ('district', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_extensions VALUES ('legal_dong', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_extensions VALUES ('hub', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_extensions VALUES ('regeneration_zone', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_extensions VALUES ('infrastructure_point', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_extensions VALUES ('infrastructure_line', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_extensions VALUES ('infrastructure_area', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_extensions VALUES ('parcel', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
CREATE TABLE meta (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  key TEXT NOT NULL,
  value TEXT,
  UNIQUE (key)
);
INSERT INTO meta VALUES (1, 'application', 'smartcity_planner');
INSERT INTO meta VALUES (2, 'schema_version', '1');
INSERT INTO meta VALUES (3, 'plan_id', '9bf682a3-294d-45ae-9dfe-9c5840b198f3');
INSERT INTO meta VALUES (4, 'title', '옛 계획');
INSERT INTO meta VALUES (5, 'start_year', '2026');
INSERT INTO meta VALUES (6, 'end_year', '2030');
INSERT INTO meta VALUES (7, 'created_at', '2026-11-22T20:38:30+00:00');
CREATE TABLE source (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "source.id" CHECK ((id <> '')),
  title TEXT NOT NULL,
  title_en TEXT,
  publisher TEXT,
  url TEXT,
  as_of DATE CONSTRAINT "source.as_of" CHECK (as_of IS NULL OR ((as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(as_of, '+0 days') IS as_of))),
  licence TEXT,
  confidence TEXT NOT NULL CONSTRAINT "source.confidence" CHECK ((confidence IN ('H', 'M', 'BG', 'S'))),
  UNIQUE (id)
);
INSERT INTO source VALUES (1, 's', '출처', 'Source', NULL, NULL, '2019-01-10', NULL, 'M');
CREATE TABLE district (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  code TEXT NOT NULL CONSTRAINT "district.code" CHECK ((code GLOB '11[0-9][0-9][0-9]')),
  name_ko TEXT NOT NULL CONSTRAINT "district.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT NOT NULL,
  source_id TEXT,
  UNIQUE (code)
);
INSERT INTO district VALUES (1, X'475000034214000000000000C0C708410000000000E70841000000009082204100000000608A20410106000000010000000103000000010000000500000000000000C0C7084100000000908220410000000000E7084100000000908220410000000000E7084100000000608A204100000000C0C7084100000000608A204100000000C0C708410000000090822041', '11650', '서초구', 'Seocho-gu', 's');
CREATE TABLE legal_dong (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  code TEXT NOT NULL CONSTRAINT "legal_dong.code" CHECK ((code GLOB '11[0-9][0-9][0-9][0-9][0-9][0-9]')),
  name_ko TEXT NOT NULL,
  district_code TEXT NOT NULL,
  source_id TEXT,
  UNIQUE (code),
  CONSTRAINT "legal_dong: district_code = substr(code, 1, 5)" CHECK (district_code = substr(code, 1, 5))
);
INSERT INTO legal_dong VALUES (1, X'475000034214000000000000C0C708410000000060D70841000000009082204100000000788620410106000000010000000103000000010000000500000000000000C0C7084100000000908220410000000060D7084100000000908220410000000060D70841000000007886204100000000C0C70841000000007886204100000000C0C708410000000090822041', '11650102', '양재동', '11650', 's');
CREATE TABLE hub (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  id TEXT NOT NULL CONSTRAINT "hub.id" CHECK ((id <> '')),
  name_ko TEXT NOT NULL CONSTRAINT "hub.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT NOT NULL,
  industry_ko TEXT,
  industry_en TEXT,
  industry TEXT CONSTRAINT "hub.industry" CHECK (industry IS NULL OR ((industry IN ('bio_medical', 'rnd_energy', 'iot', 'media_autonomous', 'ai_bigdata', 'fintech', 'other')))),
  list_version TEXT NOT NULL,
  geometry_status TEXT NOT NULL CONSTRAINT "hub.geometry_status" CHECK ((geometry_status IN ('official', 'legal_dong_reference', 'synthetic', 'unknown'))),
  legal_dong_codes TEXT,
  note_ko TEXT,
  note_en TEXT,
  source_id TEXT,
  UNIQUE (id)
);
INSERT INTO hub VALUES (1, X'475000034214000000000000C0C708410000000040D40841000000009082204100000000B08520410106000000010000000103000000010000000500000000000000C0C7084100000000908220410000000040D4084100000000908220410000000040D4084100000000B085204100000000C0C7084100000000B085204100000000C0C708410000000090822041', 'yangjae', '양재·개포', 'Yangjae', NULL, NULL, 'ai_bigdata', 'L1', 'legal_dong_reference', '11650102', NULL, NULL, 's');
CREATE TABLE regeneration_zone (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  id TEXT NOT NULL CONSTRAINT "regeneration_zone.id" CHECK ((id <> '')),
  name_ko TEXT NOT NULL,
  published_name TEXT,
  zone_type TEXT NOT NULL CONSTRAINT "regeneration_zone.zone_type" CHECK ((zone_type IN ('economic_base', 'neighbourhood_centre', 'neighbourhood_general', 'residential_management', 'innovation_district', 'housing_innovation_district', 'our_neighbourhood', 'housing_support', 'unspecified'))),
  programme TEXT CONSTRAINT "regeneration_zone.programme" CHECK (programme IS NULL OR ((programme IN ('seoul_2015', 'seoul_2017', 'centre_type', 'new_deal')))),
  batch TEXT,
  designated_on DATE CONSTRAINT "regeneration_zone.designated_on" CHECK (designated_on IS NULL OR ((designated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(designated_on, '+0 days') IS designated_on))),
  status TEXT NOT NULL CONSTRAINT "regeneration_zone.status" CHECK ((status IN ('designated', 'changed', 'lifted', 'completed'))),
  geometry_status TEXT NOT NULL CONSTRAINT "regeneration_zone.geometry_status" CHECK ((geometry_status IN ('official', 'legal_dong_reference', 'synthetic', 'unknown'))),
  legal_dong_codes TEXT,
  area_published_m2 REAL CONSTRAINT "regeneration_zone.area_published_m2" CHECK (area_published_m2 IS NULL OR ((typeof(area_published_m2) IN ('real', 'integer')))),
  note_ko TEXT,
  note_en TEXT,
  source_id TEXT,
  UNIQUE (id)
);
INSERT INTO regeneration_zone VALUES (1, X'475000034214000000000000C0C708410000000020D10841000000009082204100000000E88420410106000000010000000103000000010000000500000000000000C0C7084100000000908220410000000020D1084100000000908220410000000020D1084100000000E884204100000000C0C7084100000000E884204100000000C0C708410000000090822041', 'z1', '양재', NULL, 'unspecified', NULL, NULL, '2017-02-16', 'designated', 'legal_dong_reference', NULL, 600000.0, NULL, NULL, NULL);
CREATE TABLE infrastructure_point (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom POINT,
  id TEXT NOT NULL CONSTRAINT "infrastructure_point.id" CHECK ((id <> '')),
  kind TEXT NOT NULL CONSTRAINT "infrastructure_point.kind" CHECK ((kind IN ('support_centre', 'testbed', 'data_centre', 'mobility', 'energy', 'culture', 'other'))),
  name_ko TEXT NOT NULL CONSTRAINT "infrastructure_point.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  address TEXT,
  hub_id TEXT,
  opened_on DATE CONSTRAINT "infrastructure_point.opened_on" CHECK (opened_on IS NULL OR ((opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(opened_on, '+0 days') IS opened_on))),
  position_status TEXT NOT NULL CONSTRAINT "infrastructure_point.position_status" CHECK ((position_status IN ('official', 'legal_dong_reference', 'synthetic', 'unknown'))),
  note_ko TEXT,
  note_en TEXT,
  source_id TEXT,
  UNIQUE (id)
);
INSERT INTO infrastructure_point VALUES (1, X'4750000142140000010100000000000000E8C70841000000009A822041', 'ip', 'support_centre', '서울 AI 허브', NULL, NULL, 'yangjae', NULL, 'legal_dong_reference', NULL, NULL, NULL);
CREATE TABLE infrastructure_line (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTILINESTRING,
  id TEXT NOT NULL CONSTRAINT "infrastructure_line.id" CHECK ((id <> '')),
  kind TEXT NOT NULL CONSTRAINT "infrastructure_line.kind" CHECK ((kind IN ('support_centre', 'testbed', 'data_centre', 'mobility', 'energy', 'culture', 'other'))),
  name_ko TEXT NOT NULL CONSTRAINT "infrastructure_line.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  address TEXT,
  hub_id TEXT,
  opened_on DATE CONSTRAINT "infrastructure_line.opened_on" CHECK (opened_on IS NULL OR ((opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(opened_on, '+0 days') IS opened_on))),
  position_status TEXT NOT NULL CONSTRAINT "infrastructure_line.position_status" CHECK ((position_status IN ('official', 'legal_dong_reference', 'synthetic', 'unknown'))),
  note_ko TEXT,
  note_en TEXT,
  source_id TEXT,
  UNIQUE (id)
);
INSERT INTO infrastructure_line VALUES (1, X'475000034214000000000000C0C708410000000050C908410000000090822041000000009082204101050000000100000001020000000200000000000000C0C7084100000000908220410000000050C908410000000090822041', 'il', 'mobility', '시험 노선', NULL, NULL, NULL, NULL, 'synthetic', NULL, NULL, NULL);
CREATE TABLE infrastructure_area (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  id TEXT NOT NULL CONSTRAINT "infrastructure_area.id" CHECK ((id <> '')),
  kind TEXT NOT NULL CONSTRAINT "infrastructure_area.kind" CHECK ((kind IN ('support_centre', 'testbed', 'data_centre', 'mobility', 'energy', 'culture', 'other'))),
  name_ko TEXT NOT NULL CONSTRAINT "infrastructure_area.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  address TEXT,
  hub_id TEXT,
  opened_on DATE CONSTRAINT "infrastructure_area.opened_on" CHECK (opened_on IS NULL OR ((opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(opened_on, '+0 days') IS opened_on))),
  position_status TEXT NOT NULL CONSTRAINT "infrastructure_area.position_status" CHECK ((position_status IN ('official', 'legal_dong_reference', 'synthetic', 'unknown'))),
  note_ko TEXT,
  note_en TEXT,
  source_id TEXT,
  UNIQUE (id)
);
INSERT INTO infrastructure_area VALUES (1, X'475000034214000000000000C0C7084100000000E0CA0841000000009082204100000000588320410106000000010000000103000000010000000500000000000000C0C70841000000009082204100000000E0CA0841000000009082204100000000E0CA0841000000005883204100000000C0C70841000000005883204100000000C0C708410000000090822041', 'ia', 'testbed', '실증단지', NULL, NULL, NULL, NULL, 'synthetic', NULL, NULL, NULL);
CREATE TABLE department (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "department.id" CHECK ((id <> '')),
  name_ko TEXT NOT NULL CONSTRAINT "department.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  kind TEXT CONSTRAINT "department.kind" CHECK (kind IS NULL OR ((kind IN ('department', 'body')))),
  valid_from DATE CONSTRAINT "department.valid_from" CHECK (valid_from IS NULL OR ((valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(valid_from, '+0 days') IS valid_from))),
  valid_to DATE CONSTRAINT "department.valid_to" CHECK (valid_to IS NULL OR ((valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(valid_to, '+0 days') IS valid_to))),
  successor_id TEXT,
  source_id TEXT,
  UNIQUE (id),
  CONSTRAINT "department: valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to" CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)
);
INSERT INTO department VALUES (1, 'd', '디지털도시국', NULL, 'department', '2023-01-01', NULL, NULL, NULL);
INSERT INTO department VALUES (2, 'e', '서울AI재단', NULL, 'body', NULL, '2024-12-31', 'd', NULL);
CREATE TABLE rule (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "rule.id" CHECK ((id <> '')),
  topic TEXT NOT NULL CONSTRAINT "rule.topic" CHECK ((topic IN ('investment_review', 'feasibility_study', 'district_support_range', 'central_share', 'continuing_expenditure', 'zone_area_guide', 'decline_criteria'))),
  applies_to TEXT,
  name_ko TEXT NOT NULL CONSTRAINT "rule.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  minimum INTEGER CONSTRAINT "rule.minimum" CHECK (minimum IS NULL OR ((typeof(minimum) = 'integer'))),
  maximum INTEGER CONSTRAINT "rule.maximum" CHECK (maximum IS NULL OR ((typeof(maximum) = 'integer'))),
  unit TEXT,
  outcome TEXT,
  valid_from DATE CONSTRAINT "rule.valid_from" CHECK (valid_from IS NULL OR ((valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(valid_from, '+0 days') IS valid_from))),
  valid_to DATE CONSTRAINT "rule.valid_to" CHECK (valid_to IS NULL OR ((valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(valid_to, '+0 days') IS valid_to))),
  verified BOOLEAN NOT NULL CONSTRAINT "rule.verified" CHECK ((verified IN (0, 1))),
  source_id TEXT NOT NULL,
  UNIQUE (id)
);
INSERT INTO rule VALUES (1, 'r', 'investment_review', NULL, '자체심사', NULL, 4000000000, 30000000000, 'won', NULL, NULL, NULL, 1, 's');
CREATE TABLE project (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "project.id" CHECK ((id <> '')),
  name_ko TEXT NOT NULL CONSTRAINT "project.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  field TEXT NOT NULL CONSTRAINT "project.field" CHECK ((field IN ('big_data', 'hub_jobs', 'transport', 'environment', 'regeneration', 'pilot'))),
  kind TEXT NOT NULL CONSTRAINT "project.kind" CHECK ((kind IN ('spatial', 'data', 'testbed'))),
  lead_department_id TEXT,
  hub_id TEXT,
  zone_id TEXT,
  run_by TEXT CONSTRAINT "project.run_by" CHECK (run_by IS NULL OR ((run_by IN ('city', 'district', 'joint')))),
  start_year INTEGER CONSTRAINT "project.start_year" CHECK (start_year IS NULL OR ((typeof(start_year) = 'integer'))),
  end_year INTEGER CONSTRAINT "project.end_year" CHECK (end_year IS NULL OR ((typeof(end_year) = 'integer'))),
  status TEXT NOT NULL CONSTRAINT "project.status" CHECK ((status IN ('proposed', 'planned', 'ongoing', 'completed', 'stopped'))),
  note_ko TEXT,
  note_en TEXT,
  source_id TEXT,
  UNIQUE (id),
  CONSTRAINT "project: start_year IS NULL OR start_year BETWEEN 1990 AND 2100" CHECK (start_year IS NULL OR start_year BETWEEN 1990 AND 2100),
  CONSTRAINT "project: end_year IS NULL OR end_year BETWEEN 1990 AND 2100" CHECK (end_year IS NULL OR end_year BETWEEN 1990 AND 2100),
  CONSTRAINT "project: start_year IS NULL OR end_year IS NULL OR start_year <= end_year" CHECK (start_year IS NULL OR end_year IS NULL OR start_year <= end_year)
);
INSERT INTO project VALUES (1, 'p', '사업', NULL, 'pilot', 'data', 'd', 'yangjae', 'z1', 'city', 2026, 2028, 'planned', NULL, NULL, NULL);
CREATE TABLE project_department (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  project_id TEXT NOT NULL,
  department_id TEXT NOT NULL,
  role TEXT NOT NULL CONSTRAINT "project_department.role" CHECK ((role IN ('partner', 'operator'))),
  UNIQUE (project_id, department_id)
);
INSERT INTO project_department VALUES (1, 'p', 'e', 'partner');
CREATE TABLE phase (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "phase.id" CHECK ((id <> '')),
  project_id TEXT NOT NULL,
  seq INTEGER NOT NULL CONSTRAINT "phase.seq" CHECK ((typeof(seq) = 'integer') AND (seq >= 1)),
  name_ko TEXT NOT NULL CONSTRAINT "phase.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  starts_on DATE CONSTRAINT "phase.starts_on" CHECK (starts_on IS NULL OR ((starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(starts_on, '+0 days') IS starts_on))),
  ends_on DATE CONSTRAINT "phase.ends_on" CHECK (ends_on IS NULL OR ((ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(ends_on, '+0 days') IS ends_on))),
  dates_basis TEXT CONSTRAINT "phase.dates_basis" CHECK (dates_basis IS NULL OR ((dates_basis IN ('published', 'planned', 'example')))),
  target TEXT,
  target_en TEXT,
  UNIQUE (id),
  CONSTRAINT "phase: starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on" CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)
);
INSERT INTO phase VALUES (1, 'ph', 'p', 1, '1단계', NULL, '2026-01-01', '2026-12-31', 'planned', '작동', NULL);
CREATE TABLE parcel (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  pnu TEXT NOT NULL CONSTRAINT "parcel.pnu" CHECK ((pnu GLOB '11[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][12][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]')),
  jibun TEXT,
  land_category TEXT CONSTRAINT "parcel.land_category" CHECK (land_category IS NULL OR ((land_category IN ('전', '답', '과', '목', '임', '광', '염', '대', '장', '학', '차', '주', '창', '도', '철', '제', '천', '구', '유', '양', '수', '공', '체', '원', '종', '사', '묘', '잡')))),
  area_m2 REAL NOT NULL CONSTRAINT "parcel.area_m2" CHECK ((typeof(area_m2) IN ('real', 'integer')) AND (area_m2 >= 0)),
  price_per_m2 INTEGER CONSTRAINT "parcel.price_per_m2" CHECK (price_per_m2 IS NULL OR ((typeof(price_per_m2) = 'integer') AND (price_per_m2 >= 0))),
  district_code TEXT NOT NULL,
  legal_dong_code TEXT NOT NULL,
  source_id TEXT,
  UNIQUE (pnu),
  CONSTRAINT "parcel: district_code = substr(pnu, 1, 5)" CHECK (district_code = substr(pnu, 1, 5)),
  CONSTRAINT "parcel: legal_dong_code = substr(pnu, 1, 8)" CHECK (legal_dong_code = substr(pnu, 1, 8))
);
INSERT INTO parcel VALUES (1, X'475000034214000000000000C0C708410000000010C80841000000009082204100000000A48220410106000000010000000103000000010000000500000000000000C0C7084100000000908220410000000010C8084100000000908220410000000010C8084100000000A482204100000000C0C7084100000000A482204100000000C0C708410000000090822041', '1165010200100010001', '1', '대', 100.0, 5000000, '11650', '11650102', 's');
INSERT INTO parcel VALUES (2, X'47500003421400000000000060C8084100000000B0C80841000000009082204100000000A4822041010600000001000000010300000001000000050000000000000060C80841000000009082204100000000B0C80841000000009082204100000000B0C8084100000000A48220410000000060C8084100000000A48220410000000060C808410000000090822041', '1165010200100020000', '2', '대', 100.0, 5000001, '11650', '11650102', 's');
CREATE TABLE phase_parcel (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  phase_id TEXT NOT NULL,
  pnu TEXT NOT NULL,
  share REAL NOT NULL CONSTRAINT "phase_parcel.share" CHECK ((typeof(share) IN ('real', 'integer')) AND (share > 0 AND share <= 1)),
  UNIQUE (phase_id, pnu)
);
INSERT INTO phase_parcel VALUES (1, 'ph', '1165010200100010001', 0.5);
CREATE TABLE funding (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "funding.id" CHECK ((id <> '')),
  phase_id TEXT NOT NULL,
  pnu TEXT,
  fiscal_year INTEGER NOT NULL CONSTRAINT "funding.fiscal_year" CHECK ((typeof(fiscal_year) = 'integer') AND (fiscal_year BETWEEN 1990 AND 2100)),
  source TEXT NOT NULL CONSTRAINT "funding.source" CHECK ((source IN ('central', 'city', 'district', 'private', 'public_corporation', 'fund', 'loan', 'beneficiary'))),
  amount_won INTEGER NOT NULL CONSTRAINT "funding.amount_won" CHECK ((typeof(amount_won) = 'integer') AND (amount_won >= 0 AND amount_won <= 10000000000000000)),
  basis TEXT NOT NULL CONSTRAINT "funding.basis" CHECK ((basis IN ('published', 'published_total', 'planned', 'example'))),
  evidence_id TEXT,
  UNIQUE (id)
);
INSERT INTO funding VALUES (1, 'f1', 'ph', '1165010200100010001', 2026, 'city', 1000000007, 'planned', 's');
INSERT INTO funding VALUES (2, 'f2', 'ph', NULL, 2026, 'central', 7, 'published', NULL);
CREATE TABLE import_run (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "import_run.id" CHECK ((id <> '')),
  started_at TEXT NOT NULL,
  target TEXT NOT NULL,
  input TEXT NOT NULL,
  rows_read INTEGER NOT NULL CONSTRAINT "import_run.rows_read" CHECK ((typeof(rows_read) = 'integer')),
  rows_imported INTEGER NOT NULL CONSTRAINT "import_run.rows_imported" CHECK ((typeof(rows_imported) = 'integer')),
  rows_repaired INTEGER NOT NULL CONSTRAINT "import_run.rows_repaired" CHECK ((typeof(rows_repaired) = 'integer')),
  rows_quarantined INTEGER NOT NULL CONSTRAINT "import_run.rows_quarantined" CHECK ((typeof(rows_quarantined) = 'integer')),
  UNIQUE (id)
);
INSERT INTO import_run VALUES (1, 'run', '2026-01-02T03:04:05+00:00', 'parcel', '필지.csv', 3, 2, 1, 1);
CREATE TABLE quarantine (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "quarantine.id" CHECK ((id <> '')),
  run_id TEXT NOT NULL,
  target TEXT NOT NULL,
  reason_code TEXT NOT NULL,
  reason TEXT NOT NULL,
  raw TEXT NOT NULL,
  UNIQUE (id)
);
INSERT INTO quarantine VALUES (1, 'run:3', 'run', 'parcel', 'pnu_missing', '필지고유번호 없음', '{"row": 3, "values": {"지번": "3
대"}, "wkt": null, "crs": null}');
CREATE VIRTUAL TABLE "rtree_district_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO rtree_district_geom VALUES (1, 203000.0, 204000.0, 541000.0, 542000.0);
CREATE VIRTUAL TABLE "rtree_legal_dong_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO rtree_legal_dong_geom VALUES (1, 203000.0, 203500.0, 541000.0, 541500.0);
CREATE VIRTUAL TABLE "rtree_hub_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO rtree_hub_geom VALUES (1, 203000.0, 203400.0, 541000.0, 541400.0);
CREATE VIRTUAL TABLE "rtree_regeneration_zone_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO rtree_regeneration_zone_geom VALUES (1, 203000.0, 203300.0, 541000.0, 541300.0);
CREATE VIRTUAL TABLE "rtree_infrastructure_point_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO rtree_infrastructure_point_geom VALUES (1, 203005.0, 203005.0, 541005.0, 541005.0);
CREATE VIRTUAL TABLE "rtree_infrastructure_line_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO rtree_infrastructure_line_geom VALUES (1, 203000.0, 203050.0, 541000.0, 541000.0);
CREATE VIRTUAL TABLE "rtree_infrastructure_area_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO rtree_infrastructure_area_geom VALUES (1, 203000.0, 203100.0, 541000.0, 541100.0);
CREATE VIRTUAL TABLE "rtree_parcel_geom" USING rtree(id, minx, maxx, miny, maxy);
INSERT INTO rtree_parcel_geom VALUES (1, 203000.0, 203010.0, 541000.0, 541010.0);
INSERT INTO rtree_parcel_geom VALUES (2, 203020.0, 203030.0, 541000.0, 541010.0);
CREATE INDEX district_source_id ON district (source_id);
CREATE INDEX legal_dong_district_code ON legal_dong (district_code);
CREATE INDEX legal_dong_source_id ON legal_dong (source_id);
CREATE INDEX hub_source_id ON hub (source_id);
CREATE INDEX regeneration_zone_source_id ON regeneration_zone (source_id);
CREATE INDEX infrastructure_point_hub_id ON infrastructure_point (hub_id);
CREATE INDEX infrastructure_point_source_id ON infrastructure_point (source_id);
CREATE INDEX infrastructure_line_hub_id ON infrastructure_line (hub_id);
CREATE INDEX infrastructure_line_source_id ON infrastructure_line (source_id);
CREATE INDEX infrastructure_area_hub_id ON infrastructure_area (hub_id);
CREATE INDEX infrastructure_area_source_id ON infrastructure_area (source_id);
CREATE INDEX department_successor_id ON department (successor_id);
CREATE INDEX department_source_id ON department (source_id);
CREATE INDEX rule_source_id ON rule (source_id);
CREATE INDEX project_lead_department_id ON project (lead_department_id);
CREATE INDEX project_hub_id ON project (hub_id);
CREATE INDEX project_zone_id ON project (zone_id);
CREATE INDEX project_source_id ON project (source_id);
CREATE INDEX project_department_department_id ON project_department (department_id);
CREATE UNIQUE INDEX phase_unique ON phase (project_id, seq);
CREATE INDEX phase_project_id ON phase (project_id);
CREATE INDEX parcel_district_code ON parcel (district_code);
CREATE INDEX parcel_source_id ON parcel (source_id);
CREATE INDEX phase_parcel_pnu ON phase_parcel (pnu);
CREATE UNIQUE INDEX funding_unique ON funding (phase_id, COALESCE(pnu, ''), fiscal_year, source);
CREATE INDEX funding_phase_id ON funding (phase_id);
CREATE INDEX funding_pnu ON funding (pnu);
CREATE INDEX funding_evidence_id ON funding (evidence_id);
CREATE TRIGGER 'gpkg_tile_matrix_zoom_level_insert' BEFORE INSERT ON 'gpkg_tile_matrix' FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'insert on table ''gpkg_tile_matrix'' violates constraint: zoom_level cannot be less than 0') WHERE (NEW.zoom_level < 0); END;
CREATE TRIGGER 'gpkg_tile_matrix_zoom_level_update' BEFORE UPDATE of zoom_level ON 'gpkg_tile_matrix' FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'update on table ''gpkg_tile_matrix'' violates constraint: zoom_level cannot be less than 0') WHERE (NEW.zoom_level < 0); END;
CREATE TRIGGER 'gpkg_tile_matrix_matrix_width_insert' BEFORE INSERT ON 'gpkg_tile_matrix' FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'insert on table ''gpkg_tile_matrix'' violates constraint: matrix_width cannot be less than 1') WHERE (NEW.matrix_width < 1); END;
CREATE TRIGGER 'gpkg_tile_matrix_matrix_width_update' BEFORE UPDATE OF matrix_width ON 'gpkg_tile_matrix' FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'update on table ''gpkg_tile_matrix'' violates constraint: matrix_width cannot be less than 1') WHERE (NEW.matrix_width < 1); END;
CREATE TRIGGER 'gpkg_tile_matrix_matrix_height_insert' BEFORE INSERT ON 'gpkg_tile_matrix' FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'insert on table ''gpkg_tile_matrix'' violates constraint: matrix_height cannot be less than 1') WHERE (NEW.matrix_height < 1); END;
CREATE TRIGGER 'gpkg_tile_matrix_matrix_height_update' BEFORE UPDATE OF matrix_height ON 'gpkg_tile_matrix' FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'update on table ''gpkg_tile_matrix'' violates constraint: matrix_height cannot be less than 1') WHERE (NEW.matrix_height < 1); END;
CREATE TRIGGER 'gpkg_tile_matrix_pixel_x_size_insert' BEFORE INSERT ON 'gpkg_tile_matrix' FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'insert on table ''gpkg_tile_matrix'' violates constraint: pixel_x_size must be greater than 0') WHERE NOT (NEW.pixel_x_size > 0); END;
CREATE TRIGGER 'gpkg_tile_matrix_pixel_x_size_update' BEFORE UPDATE OF pixel_x_size ON 'gpkg_tile_matrix' FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'update on table ''gpkg_tile_matrix'' violates constraint: pixel_x_size must be greater than 0') WHERE NOT (NEW.pixel_x_size > 0); END;
CREATE TRIGGER 'gpkg_tile_matrix_pixel_y_size_insert' BEFORE INSERT ON 'gpkg_tile_matrix' FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'insert on table ''gpkg_tile_matrix'' violates constraint: pixel_y_size must be greater than 0') WHERE NOT (NEW.pixel_y_size > 0); END;
CREATE TRIGGER 'gpkg_tile_matrix_pixel_y_size_update' BEFORE UPDATE OF pixel_y_size ON 'gpkg_tile_matrix' FOR EACH ROW BEGIN SELECT RAISE(ABORT, 'update on table ''gpkg_tile_matrix'' violates constraint: pixel_y_size must be greater than 0') WHERE NOT (NEW.pixel_y_size > 0); END;
CREATE TRIGGER district_source_id_insert BEFORE INSERT ON district WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'district.source_id: no such source'); END;
CREATE TRIGGER district_source_id_update BEFORE UPDATE OF source_id ON district WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'district.source_id: no such source'); END;
CREATE TRIGGER district_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM district WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by district'); END;
CREATE TRIGGER district_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM district WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by district'); END;
CREATE TRIGGER legal_dong_district_code_insert BEFORE INSERT ON legal_dong WHEN NEW.district_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM district WHERE code = NEW.district_code) BEGIN SELECT RAISE(ABORT, 'legal_dong.district_code: no such district'); END;
CREATE TRIGGER legal_dong_district_code_update BEFORE UPDATE OF district_code ON legal_dong WHEN NEW.district_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM district WHERE code = NEW.district_code) BEGIN SELECT RAISE(ABORT, 'legal_dong.district_code: no such district'); END;
CREATE TRIGGER legal_dong_district_code_parent_delete BEFORE DELETE ON district WHEN EXISTS (SELECT 1 FROM legal_dong WHERE district_code = OLD.code) BEGIN SELECT RAISE(ABORT, 'district is still used by legal_dong'); END;
CREATE TRIGGER legal_dong_district_code_parent_update BEFORE UPDATE OF code ON district WHEN NEW.code IS NOT OLD.code AND EXISTS (SELECT 1 FROM legal_dong WHERE district_code = OLD.code) BEGIN SELECT RAISE(ABORT, 'district is still used by legal_dong'); END;
CREATE TRIGGER legal_dong_source_id_insert BEFORE INSERT ON legal_dong WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'legal_dong.source_id: no such source'); END;
CREATE TRIGGER legal_dong_source_id_update BEFORE UPDATE OF source_id ON legal_dong WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'legal_dong.source_id: no such source'); END;
CREATE TRIGGER legal_dong_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM legal_dong WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by legal_dong'); END;
CREATE TRIGGER legal_dong_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM legal_dong WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by legal_dong'); END;
CREATE TRIGGER hub_source_id_insert BEFORE INSERT ON hub WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'hub.source_id: no such source'); END;
CREATE TRIGGER hub_source_id_update BEFORE UPDATE OF source_id ON hub WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'hub.source_id: no such source'); END;
CREATE TRIGGER hub_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM hub WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by hub'); END;
CREATE TRIGGER hub_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM hub WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by hub'); END;
CREATE TRIGGER regeneration_zone_source_id_insert BEFORE INSERT ON regeneration_zone WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'regeneration_zone.source_id: no such source'); END;
CREATE TRIGGER regeneration_zone_source_id_update BEFORE UPDATE OF source_id ON regeneration_zone WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'regeneration_zone.source_id: no such source'); END;
CREATE TRIGGER regeneration_zone_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM regeneration_zone WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by regeneration_zone'); END;
CREATE TRIGGER regeneration_zone_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM regeneration_zone WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by regeneration_zone'); END;
CREATE TRIGGER infrastructure_point_hub_id_insert BEFORE INSERT ON infrastructure_point WHEN NEW.hub_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hub WHERE id = NEW.hub_id) BEGIN SELECT RAISE(ABORT, 'infrastructure_point.hub_id: no such hub'); END;
CREATE TRIGGER infrastructure_point_hub_id_update BEFORE UPDATE OF hub_id ON infrastructure_point WHEN NEW.hub_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hub WHERE id = NEW.hub_id) BEGIN SELECT RAISE(ABORT, 'infrastructure_point.hub_id: no such hub'); END;
CREATE TRIGGER infrastructure_point_hub_id_parent_delete BEFORE DELETE ON hub WHEN EXISTS (SELECT 1 FROM infrastructure_point WHERE hub_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'hub is still used by infrastructure_point'); END;
CREATE TRIGGER infrastructure_point_hub_id_parent_update BEFORE UPDATE OF id ON hub WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM infrastructure_point WHERE hub_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'hub is still used by infrastructure_point'); END;
CREATE TRIGGER infrastructure_point_source_id_insert BEFORE INSERT ON infrastructure_point WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'infrastructure_point.source_id: no such source'); END;
CREATE TRIGGER infrastructure_point_source_id_update BEFORE UPDATE OF source_id ON infrastructure_point WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'infrastructure_point.source_id: no such source'); END;
CREATE TRIGGER infrastructure_point_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM infrastructure_point WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by infrastructure_point'); END;
CREATE TRIGGER infrastructure_point_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM infrastructure_point WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by infrastructure_point'); END;
CREATE TRIGGER infrastructure_line_hub_id_insert BEFORE INSERT ON infrastructure_line WHEN NEW.hub_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hub WHERE id = NEW.hub_id) BEGIN SELECT RAISE(ABORT, 'infrastructure_line.hub_id: no such hub'); END;
CREATE TRIGGER infrastructure_line_hub_id_update BEFORE UPDATE OF hub_id ON infrastructure_line WHEN NEW.hub_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hub WHERE id = NEW.hub_id) BEGIN SELECT RAISE(ABORT, 'infrastructure_line.hub_id: no such hub'); END;
CREATE TRIGGER infrastructure_line_hub_id_parent_delete BEFORE DELETE ON hub WHEN EXISTS (SELECT 1 FROM infrastructure_line WHERE hub_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'hub is still used by infrastructure_line'); END;
CREATE TRIGGER infrastructure_line_hub_id_parent_update BEFORE UPDATE OF id ON hub WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM infrastructure_line WHERE hub_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'hub is still used by infrastructure_line'); END;
CREATE TRIGGER infrastructure_line_source_id_insert BEFORE INSERT ON infrastructure_line WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'infrastructure_line.source_id: no such source'); END;
CREATE TRIGGER infrastructure_line_source_id_update BEFORE UPDATE OF source_id ON infrastructure_line WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'infrastructure_line.source_id: no such source'); END;
CREATE TRIGGER infrastructure_line_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM infrastructure_line WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by infrastructure_line'); END;
CREATE TRIGGER infrastructure_line_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM infrastructure_line WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by infrastructure_line'); END;
CREATE TRIGGER infrastructure_area_hub_id_insert BEFORE INSERT ON infrastructure_area WHEN NEW.hub_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hub WHERE id = NEW.hub_id) BEGIN SELECT RAISE(ABORT, 'infrastructure_area.hub_id: no such hub'); END;
CREATE TRIGGER infrastructure_area_hub_id_update BEFORE UPDATE OF hub_id ON infrastructure_area WHEN NEW.hub_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hub WHERE id = NEW.hub_id) BEGIN SELECT RAISE(ABORT, 'infrastructure_area.hub_id: no such hub'); END;
CREATE TRIGGER infrastructure_area_hub_id_parent_delete BEFORE DELETE ON hub WHEN EXISTS (SELECT 1 FROM infrastructure_area WHERE hub_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'hub is still used by infrastructure_area'); END;
CREATE TRIGGER infrastructure_area_hub_id_parent_update BEFORE UPDATE OF id ON hub WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM infrastructure_area WHERE hub_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'hub is still used by infrastructure_area'); END;
CREATE TRIGGER infrastructure_area_source_id_insert BEFORE INSERT ON infrastructure_area WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'infrastructure_area.source_id: no such source'); END;
CREATE TRIGGER infrastructure_area_source_id_update BEFORE UPDATE OF source_id ON infrastructure_area WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'infrastructure_area.source_id: no such source'); END;
CREATE TRIGGER infrastructure_area_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM infrastructure_area WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by infrastructure_area'); END;
CREATE TRIGGER infrastructure_area_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM infrastructure_area WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by infrastructure_area'); END;
CREATE TRIGGER department_successor_id_insert BEFORE INSERT ON department WHEN NEW.successor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM department WHERE id = NEW.successor_id) BEGIN SELECT RAISE(ABORT, 'department.successor_id: no such department'); END;
CREATE TRIGGER department_successor_id_update BEFORE UPDATE OF successor_id ON department WHEN NEW.successor_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM department WHERE id = NEW.successor_id) BEGIN SELECT RAISE(ABORT, 'department.successor_id: no such department'); END;
CREATE TRIGGER department_successor_id_parent_delete BEFORE DELETE ON department WHEN EXISTS (SELECT 1 FROM department WHERE successor_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'department is still used by department'); END;
CREATE TRIGGER department_successor_id_parent_update BEFORE UPDATE OF id ON department WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM department WHERE successor_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'department is still used by department'); END;
CREATE TRIGGER department_source_id_insert BEFORE INSERT ON department WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'department.source_id: no such source'); END;
CREATE TRIGGER department_source_id_update BEFORE UPDATE OF source_id ON department WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'department.source_id: no such source'); END;
CREATE TRIGGER department_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM department WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by department'); END;
CREATE TRIGGER department_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM department WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by department'); END;
CREATE TRIGGER rule_source_id_insert BEFORE INSERT ON rule WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'rule.source_id: no such source'); END;
CREATE TRIGGER rule_source_id_update BEFORE UPDATE OF source_id ON rule WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'rule.source_id: no such source'); END;
CREATE TRIGGER rule_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM rule WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by rule'); END;
CREATE TRIGGER rule_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM rule WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by rule'); END;
CREATE TRIGGER project_lead_department_id_insert BEFORE INSERT ON project WHEN NEW.lead_department_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM department WHERE id = NEW.lead_department_id) BEGIN SELECT RAISE(ABORT, 'project.lead_department_id: no such department'); END;
CREATE TRIGGER project_lead_department_id_update BEFORE UPDATE OF lead_department_id ON project WHEN NEW.lead_department_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM department WHERE id = NEW.lead_department_id) BEGIN SELECT RAISE(ABORT, 'project.lead_department_id: no such department'); END;
CREATE TRIGGER project_lead_department_id_parent_delete BEFORE DELETE ON department WHEN EXISTS (SELECT 1 FROM project WHERE lead_department_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'department is still used by project'); END;
CREATE TRIGGER project_lead_department_id_parent_update BEFORE UPDATE OF id ON department WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM project WHERE lead_department_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'department is still used by project'); END;
CREATE TRIGGER project_hub_id_insert BEFORE INSERT ON project WHEN NEW.hub_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hub WHERE id = NEW.hub_id) BEGIN SELECT RAISE(ABORT, 'project.hub_id: no such hub'); END;
CREATE TRIGGER project_hub_id_update BEFORE UPDATE OF hub_id ON project WHEN NEW.hub_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hub WHERE id = NEW.hub_id) BEGIN SELECT RAISE(ABORT, 'project.hub_id: no such hub'); END;
CREATE TRIGGER project_hub_id_parent_delete BEFORE DELETE ON hub WHEN EXISTS (SELECT 1 FROM project WHERE hub_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'hub is still used by project'); END;
CREATE TRIGGER project_hub_id_parent_update BEFORE UPDATE OF id ON hub WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM project WHERE hub_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'hub is still used by project'); END;
CREATE TRIGGER project_zone_id_insert BEFORE INSERT ON project WHEN NEW.zone_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM regeneration_zone WHERE id = NEW.zone_id) BEGIN SELECT RAISE(ABORT, 'project.zone_id: no such regeneration_zone'); END;
CREATE TRIGGER project_zone_id_update BEFORE UPDATE OF zone_id ON project WHEN NEW.zone_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM regeneration_zone WHERE id = NEW.zone_id) BEGIN SELECT RAISE(ABORT, 'project.zone_id: no such regeneration_zone'); END;
CREATE TRIGGER project_zone_id_parent_delete BEFORE DELETE ON regeneration_zone WHEN EXISTS (SELECT 1 FROM project WHERE zone_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'regeneration_zone is still used by project'); END;
CREATE TRIGGER project_zone_id_parent_update BEFORE UPDATE OF id ON regeneration_zone WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM project WHERE zone_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'regeneration_zone is still used by project'); END;
CREATE TRIGGER project_source_id_insert BEFORE INSERT ON project WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'project.source_id: no such source'); END;
CREATE TRIGGER project_source_id_update BEFORE UPDATE OF source_id ON project WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'project.source_id: no such source'); END;
CREATE TRIGGER project_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM project WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by project'); END;
CREATE TRIGGER project_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM project WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by project'); END;
CREATE TRIGGER project_department_project_id_insert BEFORE INSERT ON project_department WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'project_department.project_id: no such project'); END;
CREATE TRIGGER project_department_project_id_update BEFORE UPDATE OF project_id ON project_department WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'project_department.project_id: no such project'); END;
CREATE TRIGGER project_department_project_id_parent_delete BEFORE DELETE ON project WHEN EXISTS (SELECT 1 FROM project_department WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by project_department'); END;
CREATE TRIGGER project_department_project_id_parent_update BEFORE UPDATE OF id ON project WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM project_department WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by project_department'); END;
CREATE TRIGGER project_department_department_id_insert BEFORE INSERT ON project_department WHEN NEW.department_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM department WHERE id = NEW.department_id) BEGIN SELECT RAISE(ABORT, 'project_department.department_id: no such department'); END;
CREATE TRIGGER project_department_department_id_update BEFORE UPDATE OF department_id ON project_department WHEN NEW.department_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM department WHERE id = NEW.department_id) BEGIN SELECT RAISE(ABORT, 'project_department.department_id: no such department'); END;
CREATE TRIGGER project_department_department_id_parent_delete BEFORE DELETE ON department WHEN EXISTS (SELECT 1 FROM project_department WHERE department_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'department is still used by project_department'); END;
CREATE TRIGGER project_department_department_id_parent_update BEFORE UPDATE OF id ON department WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM project_department WHERE department_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'department is still used by project_department'); END;
CREATE TRIGGER phase_project_id_insert BEFORE INSERT ON phase WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'phase.project_id: no such project'); END;
CREATE TRIGGER phase_project_id_update BEFORE UPDATE OF project_id ON phase WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'phase.project_id: no such project'); END;
CREATE TRIGGER phase_project_id_parent_delete BEFORE DELETE ON project WHEN EXISTS (SELECT 1 FROM phase WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by phase'); END;
CREATE TRIGGER phase_project_id_parent_update BEFORE UPDATE OF id ON project WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM phase WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by phase'); END;
CREATE TRIGGER parcel_district_code_insert BEFORE INSERT ON parcel WHEN NEW.district_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM district WHERE code = NEW.district_code) BEGIN SELECT RAISE(ABORT, 'parcel.district_code: no such district'); END;
CREATE TRIGGER parcel_district_code_update BEFORE UPDATE OF district_code ON parcel WHEN NEW.district_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM district WHERE code = NEW.district_code) BEGIN SELECT RAISE(ABORT, 'parcel.district_code: no such district'); END;
CREATE TRIGGER parcel_district_code_parent_delete BEFORE DELETE ON district WHEN EXISTS (SELECT 1 FROM parcel WHERE district_code = OLD.code) BEGIN SELECT RAISE(ABORT, 'district is still used by parcel'); END;
CREATE TRIGGER parcel_district_code_parent_update BEFORE UPDATE OF code ON district WHEN NEW.code IS NOT OLD.code AND EXISTS (SELECT 1 FROM parcel WHERE district_code = OLD.code) BEGIN SELECT RAISE(ABORT, 'district is still used by parcel'); END;
CREATE TRIGGER parcel_source_id_insert BEFORE INSERT ON parcel WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'parcel.source_id: no such source'); END;
CREATE TRIGGER parcel_source_id_update BEFORE UPDATE OF source_id ON parcel WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'parcel.source_id: no such source'); END;
CREATE TRIGGER parcel_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM parcel WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by parcel'); END;
CREATE TRIGGER parcel_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM parcel WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by parcel'); END;
CREATE TRIGGER phase_parcel_phase_id_insert BEFORE INSERT ON phase_parcel WHEN NEW.phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id) BEGIN SELECT RAISE(ABORT, 'phase_parcel.phase_id: no such phase'); END;
CREATE TRIGGER phase_parcel_phase_id_update BEFORE UPDATE OF phase_id ON phase_parcel WHEN NEW.phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id) BEGIN SELECT RAISE(ABORT, 'phase_parcel.phase_id: no such phase'); END;
CREATE TRIGGER phase_parcel_phase_id_parent_delete BEFORE DELETE ON phase WHEN EXISTS (SELECT 1 FROM phase_parcel WHERE phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by phase_parcel'); END;
CREATE TRIGGER phase_parcel_phase_id_parent_update BEFORE UPDATE OF id ON phase WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM phase_parcel WHERE phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by phase_parcel'); END;
CREATE TRIGGER phase_parcel_pnu_insert BEFORE INSERT ON phase_parcel WHEN NEW.pnu IS NOT NULL AND NOT EXISTS (SELECT 1 FROM parcel WHERE pnu = NEW.pnu) BEGIN SELECT RAISE(ABORT, 'phase_parcel.pnu: no such parcel'); END;
CREATE TRIGGER phase_parcel_pnu_update BEFORE UPDATE OF pnu ON phase_parcel WHEN NEW.pnu IS NOT NULL AND NOT EXISTS (SELECT 1 FROM parcel WHERE pnu = NEW.pnu) BEGIN SELECT RAISE(ABORT, 'phase_parcel.pnu: no such parcel'); END;
CREATE TRIGGER phase_parcel_pnu_parent_delete BEFORE DELETE ON parcel WHEN EXISTS (SELECT 1 FROM phase_parcel WHERE pnu = OLD.pnu) BEGIN SELECT RAISE(ABORT, 'parcel is still used by phase_parcel'); END;
CREATE TRIGGER phase_parcel_pnu_parent_update BEFORE UPDATE OF pnu ON parcel WHEN NEW.pnu IS NOT OLD.pnu AND EXISTS (SELECT 1 FROM phase_parcel WHERE pnu = OLD.pnu) BEGIN SELECT RAISE(ABORT, 'parcel is still used by phase_parcel'); END;
CREATE TRIGGER funding_phase_id_insert BEFORE INSERT ON funding WHEN NEW.phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id) BEGIN SELECT RAISE(ABORT, 'funding.phase_id: no such phase'); END;
CREATE TRIGGER funding_phase_id_update BEFORE UPDATE OF phase_id ON funding WHEN NEW.phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id) BEGIN SELECT RAISE(ABORT, 'funding.phase_id: no such phase'); END;
CREATE TRIGGER funding_phase_id_parent_delete BEFORE DELETE ON phase WHEN EXISTS (SELECT 1 FROM funding WHERE phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by funding'); END;
CREATE TRIGGER funding_phase_id_parent_update BEFORE UPDATE OF id ON phase WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM funding WHERE phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by funding'); END;
CREATE TRIGGER funding_pnu_insert BEFORE INSERT ON funding WHEN NEW.pnu IS NOT NULL AND NOT EXISTS (SELECT 1 FROM parcel WHERE pnu = NEW.pnu) BEGIN SELECT RAISE(ABORT, 'funding.pnu: no such parcel'); END;
CREATE TRIGGER funding_pnu_update BEFORE UPDATE OF pnu ON funding WHEN NEW.pnu IS NOT NULL AND NOT EXISTS (SELECT 1 FROM parcel WHERE pnu = NEW.pnu) BEGIN SELECT RAISE(ABORT, 'funding.pnu: no such parcel'); END;
CREATE TRIGGER funding_pnu_parent_delete BEFORE DELETE ON parcel WHEN EXISTS (SELECT 1 FROM funding WHERE pnu = OLD.pnu) BEGIN SELECT RAISE(ABORT, 'parcel is still used by funding'); END;
CREATE TRIGGER funding_pnu_parent_update BEFORE UPDATE OF pnu ON parcel WHEN NEW.pnu IS NOT OLD.pnu AND EXISTS (SELECT 1 FROM funding WHERE pnu = OLD.pnu) BEGIN SELECT RAISE(ABORT, 'parcel is still used by funding'); END;
CREATE TRIGGER funding_evidence_id_insert BEFORE INSERT ON funding WHEN NEW.evidence_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.evidence_id) BEGIN SELECT RAISE(ABORT, 'funding.evidence_id: no such source'); END;
CREATE TRIGGER funding_evidence_id_update BEFORE UPDATE OF evidence_id ON funding WHEN NEW.evidence_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.evidence_id) BEGIN SELECT RAISE(ABORT, 'funding.evidence_id: no such source'); END;
CREATE TRIGGER funding_evidence_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM funding WHERE evidence_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by funding'); END;
CREATE TRIGGER funding_evidence_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM funding WHERE evidence_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by funding'); END;
CREATE TRIGGER "rtree_district_geom_insert" AFTER INSERT ON "district" WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_district_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_district_geom_update1" AFTER UPDATE OF "geom" ON "district" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_district_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_district_geom_update2" AFTER UPDATE OF "geom" ON "district" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_district_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_district_geom_update3" AFTER UPDATE ON "district" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_district_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_district_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_district_geom_update4" AFTER UPDATE ON "district" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_district_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_district_geom_delete" AFTER DELETE ON "district" WHEN old."geom" NOT NULL BEGIN DELETE FROM "rtree_district_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_legal_dong_geom_insert" AFTER INSERT ON "legal_dong" WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_legal_dong_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_legal_dong_geom_update1" AFTER UPDATE OF "geom" ON "legal_dong" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_legal_dong_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_legal_dong_geom_update2" AFTER UPDATE OF "geom" ON "legal_dong" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_legal_dong_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_legal_dong_geom_update3" AFTER UPDATE ON "legal_dong" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_legal_dong_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_legal_dong_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_legal_dong_geom_update4" AFTER UPDATE ON "legal_dong" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_legal_dong_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_legal_dong_geom_delete" AFTER DELETE ON "legal_dong" WHEN old."geom" NOT NULL BEGIN DELETE FROM "rtree_legal_dong_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_hub_geom_insert" AFTER INSERT ON "hub" WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_hub_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_hub_geom_update1" AFTER UPDATE OF "geom" ON "hub" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_hub_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_hub_geom_update2" AFTER UPDATE OF "geom" ON "hub" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_hub_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_hub_geom_update3" AFTER UPDATE ON "hub" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_hub_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_hub_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_hub_geom_update4" AFTER UPDATE ON "hub" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_hub_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_hub_geom_delete" AFTER DELETE ON "hub" WHEN old."geom" NOT NULL BEGIN DELETE FROM "rtree_hub_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_regeneration_zone_geom_insert" AFTER INSERT ON "regeneration_zone" WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_regeneration_zone_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_regeneration_zone_geom_update1" AFTER UPDATE OF "geom" ON "regeneration_zone" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_regeneration_zone_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_regeneration_zone_geom_update2" AFTER UPDATE OF "geom" ON "regeneration_zone" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_regeneration_zone_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_regeneration_zone_geom_update3" AFTER UPDATE ON "regeneration_zone" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_regeneration_zone_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_regeneration_zone_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_regeneration_zone_geom_update4" AFTER UPDATE ON "regeneration_zone" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_regeneration_zone_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_regeneration_zone_geom_delete" AFTER DELETE ON "regeneration_zone" WHEN old."geom" NOT NULL BEGIN DELETE FROM "rtree_regeneration_zone_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_infrastructure_point_geom_insert" AFTER INSERT ON "infrastructure_point" WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_infrastructure_point_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_infrastructure_point_geom_update1" AFTER UPDATE OF "geom" ON "infrastructure_point" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_infrastructure_point_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_infrastructure_point_geom_update2" AFTER UPDATE OF "geom" ON "infrastructure_point" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_infrastructure_point_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_infrastructure_point_geom_update3" AFTER UPDATE ON "infrastructure_point" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_infrastructure_point_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_infrastructure_point_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_infrastructure_point_geom_update4" AFTER UPDATE ON "infrastructure_point" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_infrastructure_point_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_infrastructure_point_geom_delete" AFTER DELETE ON "infrastructure_point" WHEN old."geom" NOT NULL BEGIN DELETE FROM "rtree_infrastructure_point_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_infrastructure_line_geom_insert" AFTER INSERT ON "infrastructure_line" WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_infrastructure_line_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_infrastructure_line_geom_update1" AFTER UPDATE OF "geom" ON "infrastructure_line" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_infrastructure_line_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_infrastructure_line_geom_update2" AFTER UPDATE OF "geom" ON "infrastructure_line" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_infrastructure_line_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_infrastructure_line_geom_update3" AFTER UPDATE ON "infrastructure_line" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_infrastructure_line_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_infrastructure_line_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_infrastructure_line_geom_update4" AFTER UPDATE ON "infrastructure_line" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_infrastructure_line_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_infrastructure_line_geom_delete" AFTER DELETE ON "infrastructure_line" WHEN old."geom" NOT NULL BEGIN DELETE FROM "rtree_infrastructure_line_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_infrastructure_area_geom_insert" AFTER INSERT ON "infrastructure_area" WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_infrastructure_area_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_infrastructure_area_geom_update1" AFTER UPDATE OF "geom" ON "infrastructure_area" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_infrastructure_area_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_infrastructure_area_geom_update2" AFTER UPDATE OF "geom" ON "infrastructure_area" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_infrastructure_area_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_infrastructure_area_geom_update3" AFTER UPDATE ON "infrastructure_area" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_infrastructure_area_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_infrastructure_area_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_infrastructure_area_geom_update4" AFTER UPDATE ON "infrastructure_area" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_infrastructure_area_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_infrastructure_area_geom_delete" AFTER DELETE ON "infrastructure_area" WHEN old."geom" NOT NULL BEGIN DELETE FROM "rtree_infrastructure_area_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_parcel_geom_insert" AFTER INSERT ON "parcel" WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_parcel_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_parcel_geom_update1" AFTER UPDATE OF "geom" ON "parcel" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN INSERT OR REPLACE INTO "rtree_parcel_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_parcel_geom_update2" AFTER UPDATE OF "geom" ON "parcel" WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_parcel_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_parcel_geom_update3" AFTER UPDATE ON "parcel" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_parcel_geom" WHERE id = OLD."fid"; INSERT OR REPLACE INTO "rtree_parcel_geom" VALUES (NEW."fid",ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_parcel_geom_update4" AFTER UPDATE ON "parcel" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom")) BEGIN DELETE FROM "rtree_parcel_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_parcel_geom_delete" AFTER DELETE ON "parcel" WHEN old."geom" NOT NULL BEGIN DELETE FROM "rtree_parcel_geom" WHERE id = OLD."fid"; END;
CREATE VIEW funding_by_phase AS
SELECT f.phase_id AS phase_id, f.phase_id AS project_id, f.fiscal_year AS fiscal_year,
       f.source AS source, f.amount_won AS amount_won FROM funding f WHERE 0
UNION ALL
SELECT f.phase_id AS phase_id, p.project_id AS project_id,
       f.fiscal_year AS fiscal_year, f.source AS source,
       CAST(SUM(f.amount_won) AS INTEGER) AS amount_won
FROM funding f JOIN phase p ON p.id = f.phase_id
GROUP BY f.phase_id, p.project_id, f.fiscal_year, f.source;
CREATE VIEW funding_by_district AS
SELECT f.phase_id AS district_code, f.fiscal_year AS fiscal_year,
       f.source AS source, f.amount_won AS amount_won FROM funding f WHERE 0
UNION ALL
SELECT pc.district_code AS district_code, f.fiscal_year AS fiscal_year,
       f.source AS source, CAST(SUM(f.amount_won) AS INTEGER) AS amount_won
FROM funding f LEFT JOIN parcel pc ON pc.pnu = f.pnu
GROUP BY pc.district_code, f.fiscal_year, f.source;
CREATE VIEW funding_by_hub AS
SELECT f.phase_id AS hub_id, f.fiscal_year AS fiscal_year,
       f.source AS source, f.amount_won AS amount_won FROM funding f WHERE 0
UNION ALL
SELECT pr.hub_id AS hub_id, f.fiscal_year AS fiscal_year,
       f.source AS source, CAST(SUM(f.amount_won) AS INTEGER) AS amount_won
FROM funding f JOIN phase p ON p.id = f.phase_id JOIN project pr ON pr.id = p.project_id
GROUP BY pr.hub_id, f.fiscal_year, f.source;
CREATE VIEW parcel_phase AS
SELECT pp.fid AS OGC_FID, pp.phase_id AS phase_id, ph.project_id AS project_id,
       ph.seq AS seq, ph.starts_on AS starts_on, ph.ends_on AS ends_on,
       ph.name_ko AS phase_ko, ph.name_en AS phase_en,
       pr.name_ko AS project_ko, pr.name_en AS project_en, pr.hub_id AS hub_id,
       pp.pnu AS pnu, pc.jibun AS jibun, pc.district_code AS district_code,
       pp.share AS share, pc.geom AS geom
FROM phase_parcel pp
JOIN phase ph ON ph.id = pp.phase_id
JOIN project pr ON pr.id = ph.project_id
JOIN parcel pc ON pc.pnu = pp.pnu;
CREATE VIEW parcel_funding AS
SELECT fid AS OGC_FID, pnu AS pnu, jibun AS jibun, district_code AS district_code,
       price_per_m2 AS central_won, price_per_m2 AS city_won, price_per_m2 AS district_won,
       price_per_m2 AS other_won, price_per_m2 AS total_won, pnu AS main_source,
       price_per_m2 AS has_example, geom AS geom FROM parcel WHERE 0
UNION ALL
SELECT pc.fid AS OGC_FID, pc.pnu AS pnu, pc.jibun AS jibun,
       pc.district_code AS district_code, s.central_won AS central_won,
       s.city_won AS city_won, s.district_won AS district_won, s.other_won AS other_won,
       s.total_won AS total_won,
       CASE WHEN s.central_won >= s.city_won AND s.central_won >= s.district_won
                 AND s.central_won >= s.other_won THEN 'central'
            WHEN s.city_won >= s.district_won AND s.city_won >= s.other_won THEN 'city'
            WHEN s.district_won >= s.other_won THEN 'district'
            ELSE 'other' END AS main_source,
       s.has_example AS has_example, pc.geom AS geom
FROM (SELECT pnu,
             CAST(SUM(CASE WHEN source = 'central' THEN amount_won ELSE 0 END) AS INTEGER)
                 AS central_won,
             CAST(SUM(CASE WHEN source = 'city' THEN amount_won ELSE 0 END) AS INTEGER)
                 AS city_won,
             CAST(SUM(CASE WHEN source = 'district' THEN amount_won ELSE 0 END) AS INTEGER)
                 AS district_won,
             CAST(SUM(CASE WHEN source NOT IN ('central', 'city', 'district')
                           THEN amount_won ELSE 0 END) AS INTEGER) AS other_won,
             CAST(SUM(amount_won) AS INTEGER) AS total_won,
             CAST(MAX(CASE WHEN basis IN ('example', 'published_total') THEN 1 ELSE 0 END)
                  AS INTEGER) AS has_example
      FROM funding WHERE pnu IS NOT NULL GROUP BY pnu) s
JOIN parcel pc ON pc.pnu = s.pnu;
