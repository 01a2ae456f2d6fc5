-- Version 3: targets and limits of money, what surrounds a project (targets,
-- laws, indicators, centres, programmes, reviews), scenarios, a log of changes, totals kept by
-- triggers.
-- Written by scripts/dev/migration.py.

DROP INDEX funding_phase_id;
DROP INDEX funding_pnu;
DROP INDEX funding_evidence_id;
DROP VIEW funding_by_phase;
DROP VIEW funding_by_district;
DROP VIEW funding_by_hub;
DROP VIEW parcel_funding;
ALTER TABLE project_department ADD COLUMN valid_from DATE CONSTRAINT "project_department.valid_from" CHECK (valid_from IS NULL OR ((valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(valid_from, '+0 days') IS valid_from)));
ALTER TABLE project_department ADD COLUMN valid_to DATE CONSTRAINT "project_department.valid_to" CHECK (valid_to IS NULL OR ((valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(valid_to, '+0 days') IS valid_to)));
ALTER TABLE phase ADD COLUMN scheme TEXT CONSTRAINT "phase.scheme" CHECK (scheme IS NULL OR ((scheme IN ('horizon', 'stage', 'life_cycle'))));
ALTER TABLE phase ADD COLUMN scheme_step TEXT CONSTRAINT "phase.scheme_step" CHECK (scheme_step IS NULL OR ((scheme_step IN ('short_term', 'medium_term', 'long_term', 'stage_1', 'stage_2', 'stage_3', 'concept', 'basic_plan', 'detailed_design', 'construction_start', 'completion', 'operation'))));
ALTER TABLE phase ADD COLUMN limit_parcels INTEGER CONSTRAINT "phase.limit_parcels" CHECK (limit_parcels IS NULL OR ((typeof(limit_parcels) = 'integer') AND (limit_parcels >= 0)));
ALTER TABLE phase ADD COLUMN limit_area_m2 REAL CONSTRAINT "phase.limit_area_m2" CHECK (limit_area_m2 IS NULL OR ((typeof(limit_area_m2) IN ('real', 'integer')) AND (limit_area_m2 >= 0)));
ALTER TABLE phase_parcel ADD COLUMN weight INTEGER CONSTRAINT "phase_parcel.weight" CHECK (weight IS NULL OR ((typeof(weight) = 'integer') AND (weight >= 0)));
ALTER TABLE funding ADD COLUMN fixed BOOLEAN CONSTRAINT "funding.fixed" CHECK (fixed IS NULL OR ((fixed IN (0, 1))));
CREATE TABLE phase_target (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "phase_target.id" CHECK ((id <> '')),
  phase_id TEXT NOT NULL,
  name_ko TEXT NOT NULL CONSTRAINT "phase_target.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  quantity REAL CONSTRAINT "phase_target.quantity" CHECK (quantity IS NULL OR ((typeof(quantity) IN ('real', 'integer')))),
  unit TEXT,
  due_on DATE CONSTRAINT "phase_target.due_on" CHECK (due_on IS NULL OR ((due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(due_on, '+0 days') IS due_on))),
  reached REAL CONSTRAINT "phase_target.reached" CHECK (reached IS NULL OR ((typeof(reached) IN ('real', 'integer')))),
  reached_on DATE CONSTRAINT "phase_target.reached_on" CHECK (reached_on IS NULL OR ((reached_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(reached_on, '+0 days') IS reached_on))),
  state TEXT NOT NULL CONSTRAINT "phase_target.state" CHECK ((state IN ('open', 'reached', 'missed', 'dropped'))),
  basis TEXT NOT NULL CONSTRAINT "phase_target.basis" CHECK ((basis IN ('published', 'planned', 'example'))),
  source_id TEXT,
  UNIQUE (id)
);
CREATE TABLE phase_dependency (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  phase_id TEXT NOT NULL,
  needs_phase_id TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT "phase_dependency.kind" CHECK ((kind IN ('finish_start', 'start_start', 'finish_finish'))),
  lag_days INTEGER CONSTRAINT "phase_dependency.lag_days" CHECK (lag_days IS NULL OR ((typeof(lag_days) = 'integer'))),
  note TEXT,
  UNIQUE (phase_id, needs_phase_id),
  CONSTRAINT "phase_dependency: phase_id <> needs_phase_id" CHECK (phase_id <> needs_phase_id)
);
CREATE TABLE legal_dependency (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "legal_dependency.id" CHECK ((id <> '')),
  project_id TEXT NOT NULL,
  phase_id TEXT,
  law_ko TEXT NOT NULL CONSTRAINT "legal_dependency.law_ko" CHECK ((law_ko <> '')),
  law_en TEXT,
  provision TEXT,
  state TEXT NOT NULL CONSTRAINT "legal_dependency.state" CHECK ((state IN ('not_needed', 'identified', 'amendment_pending', 'promulgated', 'in_force', 'exception_applied', 'exception_granted', 'expired', 'blocked'))),
  blocks BOOLEAN NOT NULL CONSTRAINT "legal_dependency.blocks" CHECK ((blocks IN (0, 1))),
  promulgated_on DATE CONSTRAINT "legal_dependency.promulgated_on" CHECK (promulgated_on IS NULL OR ((promulgated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(promulgated_on, '+0 days') IS promulgated_on))),
  in_force_on DATE CONSTRAINT "legal_dependency.in_force_on" CHECK (in_force_on IS NULL OR ((in_force_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(in_force_on, '+0 days') IS in_force_on))),
  brief_claim_ko TEXT,
  brief_claim_en TEXT,
  exception_route_ko TEXT,
  exception_route_en TEXT,
  exception_from DATE CONSTRAINT "legal_dependency.exception_from" CHECK (exception_from IS NULL OR ((exception_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(exception_from, '+0 days') IS exception_from))),
  exception_to DATE CONSTRAINT "legal_dependency.exception_to" CHECK (exception_to IS NULL OR ((exception_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(exception_to, '+0 days') IS exception_to))),
  note_ko TEXT,
  note_en TEXT,
  source_id TEXT,
  UNIQUE (id),
  CONSTRAINT "legal_dependency: promulgated_on IS NULL OR in_force_on IS NULL OR promulgated_on <= in_force_on" CHECK (promulgated_on IS NULL OR in_force_on IS NULL OR promulgated_on <= in_force_on),
  CONSTRAINT "legal_dependency: exception_to IS NULL OR exception_from IS NULL OR exception_from <= exception_to" CHECK (exception_to IS NULL OR exception_from IS NULL OR exception_from <= exception_to)
);
CREATE TABLE plan_goal (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "plan_goal.id" CHECK ((id <> '')),
  seq INTEGER NOT NULL CONSTRAINT "plan_goal.seq" CHECK ((typeof(seq) = 'integer') AND (seq >= 1)),
  name_ko TEXT NOT NULL CONSTRAINT "plan_goal.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  source_id TEXT,
  UNIQUE (id)
);
CREATE TABLE indicator (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "indicator.id" CHECK ((id <> '')),
  project_id TEXT NOT NULL,
  name_ko TEXT NOT NULL CONSTRAINT "indicator.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  unit TEXT,
  direction TEXT NOT NULL CONSTRAINT "indicator.direction" CHECK ((direction IN ('up', 'down'))),
  baseline REAL CONSTRAINT "indicator.baseline" CHECK (baseline IS NULL OR ((typeof(baseline) IN ('real', 'integer')))),
  baseline_year INTEGER CONSTRAINT "indicator.baseline_year" CHECK (baseline_year IS NULL OR ((typeof(baseline_year) = 'integer') AND (baseline_year BETWEEN 1990 AND 2100))),
  goal_id TEXT,
  basis TEXT NOT NULL CONSTRAINT "indicator.basis" CHECK ((basis IN ('published', 'planned', 'example'))),
  note_ko TEXT,
  note_en TEXT,
  source_id TEXT,
  UNIQUE (id)
);
CREATE TABLE indicator_target (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  indicator_id TEXT NOT NULL,
  phase_id TEXT NOT NULL,
  target REAL NOT NULL CONSTRAINT "indicator_target.target" CHECK ((typeof(target) IN ('real', 'integer'))),
  UNIQUE (indicator_id, phase_id)
);
CREATE TABLE indicator_actual (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  indicator_id TEXT NOT NULL,
  year INTEGER NOT NULL CONSTRAINT "indicator_actual.year" CHECK ((typeof(year) = 'integer') AND (year BETWEEN 1990 AND 2100)),
  value REAL NOT NULL CONSTRAINT "indicator_actual.value" CHECK ((typeof(value) IN ('real', 'integer'))),
  source_id TEXT,
  UNIQUE (indicator_id, year)
);
CREATE TABLE support_centre (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "support_centre.id" CHECK ((id <> '')),
  hub_id TEXT NOT NULL,
  infrastructure_id TEXT,
  name_ko TEXT NOT NULL CONSTRAINT "support_centre.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  operator_id TEXT,
  state TEXT NOT NULL CONSTRAINT "support_centre.state" CHECK ((state IN ('operating', 'planned', 'closed'))),
  opened_on DATE CONSTRAINT "support_centre.opened_on" CHECK (opened_on IS NULL OR ((opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(opened_on, '+0 days') IS opened_on))),
  floor_area_m2 REAL CONSTRAINT "support_centre.floor_area_m2" CHECK (floor_area_m2 IS NULL OR ((typeof(floor_area_m2) IN ('real', 'integer')) AND (floor_area_m2 >= 0))),
  note_ko TEXT,
  note_en TEXT,
  source_id TEXT,
  UNIQUE (id)
);
CREATE TABLE support_centre_function (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  centre_id TEXT NOT NULL,
  function TEXT NOT NULL CONSTRAINT "support_centre_function.function" CHECK ((function IN ('talent', 'startup_support', 'research_exchange', 'investor_links', 'branding', 'education_links', 'local_organisation'))),
  basis TEXT NOT NULL CONSTRAINT "support_centre_function.basis" CHECK ((basis IN ('published', 'planned', 'example'))),
  source_id TEXT,
  UNIQUE (centre_id, function)
);
CREATE TABLE support_gap (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "support_gap.id" CHECK ((id <> '')),
  hub_id TEXT NOT NULL,
  as_of_year INTEGER NOT NULL CONSTRAINT "support_gap.as_of_year" CHECK ((typeof(as_of_year) = 'integer') AND (as_of_year BETWEEN 1990 AND 2100)),
  has_department BOOLEAN CONSTRAINT "support_gap.has_department" CHECK (has_department IS NULL OR ((has_department IN (0, 1)))),
  has_local_body BOOLEAN CONSTRAINT "support_gap.has_local_body" CHECK (has_local_body IS NULL OR ((has_local_body IN (0, 1)))),
  note_ko TEXT,
  note_en TEXT,
  source_id TEXT NOT NULL,
  UNIQUE (id)
);
CREATE TABLE programme (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "programme.id" CHECK ((id <> '')),
  name_ko TEXT NOT NULL CONSTRAINT "programme.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  field TEXT CONSTRAINT "programme.field" CHECK (field IS NULL OR ((field IN ('big_data', 'hub_jobs', 'transport', 'environment', 'regeneration', 'pilot')))),
  rule_id TEXT,
  lead_department_id TEXT,
  valid_from DATE CONSTRAINT "programme.valid_from" CHECK (valid_from IS NULL OR ((valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(valid_from, '+0 days') IS valid_from))),
  valid_to DATE CONSTRAINT "programme.valid_to" CHECK (valid_to IS NULL OR ((valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(valid_to, '+0 days') IS valid_to))),
  note_ko TEXT,
  note_en TEXT,
  source_id TEXT,
  UNIQUE (id)
);
CREATE TABLE programme_district (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  programme_id TEXT NOT NULL,
  district_code TEXT NOT NULL,
  project_id TEXT,
  state TEXT NOT NULL CONSTRAINT "programme_district.state" CHECK ((state IN ('proposed', 'agreed', 'running', 'ended'))),
  start_year INTEGER CONSTRAINT "programme_district.start_year" CHECK (start_year IS NULL OR ((typeof(start_year) = 'integer') AND (start_year BETWEEN 1990 AND 2100))),
  end_year INTEGER CONSTRAINT "programme_district.end_year" CHECK (end_year IS NULL OR ((typeof(end_year) = 'integer') AND (end_year BETWEEN 1990 AND 2100))),
  city_percent REAL CONSTRAINT "programme_district.city_percent" CHECK (city_percent IS NULL OR ((typeof(city_percent) IN ('real', 'integer')) AND (city_percent >= 0 AND city_percent <= 100))),
  basis TEXT NOT NULL CONSTRAINT "programme_district.basis" CHECK ((basis IN ('published', 'planned', 'example'))),
  source_id TEXT,
  UNIQUE (programme_id, district_code)
);
CREATE TABLE technology_review (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "technology_review.id" CHECK ((id <> '')),
  project_id TEXT NOT NULL,
  reviewed_on DATE NOT NULL CONSTRAINT "technology_review.reviewed_on" CHECK ((reviewed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(reviewed_on, '+0 days') IS reviewed_on)),
  changed_ko TEXT NOT NULL,
  changed_en TEXT,
  decision TEXT CONSTRAINT "technology_review.decision" CHECK (decision IS NULL OR ((decision IN ('keep', 'adapt', 'replace', 'stop')))),
  next_on DATE CONSTRAINT "technology_review.next_on" CHECK (next_on IS NULL OR ((next_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(next_on, '+0 days') IS next_on))),
  basis TEXT NOT NULL CONSTRAINT "technology_review.basis" CHECK ((basis IN ('published', 'planned', 'example'))),
  source_id TEXT,
  UNIQUE (id)
);
CREATE TABLE review (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "review.id" CHECK ((id <> '')),
  project_id TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT "review.kind" CHECK ((kind IN ('mid_term_plan', 'feasibility_study', 'investment_review'))),
  body TEXT CONSTRAINT "review.body" CHECK (body IS NULL OR ((body IN ('self_review', 'mayor_review', 'ministry_review', 'study_institute')))),
  state TEXT NOT NULL CONSTRAINT "review.state" CHECK ((state IN ('needed', 'requested', 'decided', 'exempt'))),
  requested_on DATE CONSTRAINT "review.requested_on" CHECK (requested_on IS NULL OR ((requested_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(requested_on, '+0 days') IS requested_on))),
  decided_on DATE CONSTRAINT "review.decided_on" CHECK (decided_on IS NULL OR ((decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(decided_on, '+0 days') IS decided_on))),
  result TEXT CONSTRAINT "review.result" CHECK (result IS NULL OR ((result IN ('proper', 'conditional', 'reconsider', 'improper')))),
  reviewed_won INTEGER CONSTRAINT "review.reviewed_won" CHECK (reviewed_won IS NULL OR ((typeof(reviewed_won) = 'integer') AND (reviewed_won >= 0 AND reviewed_won <= 10000000000000000))),
  note_ko TEXT,
  note_en TEXT,
  source_id TEXT,
  UNIQUE (id)
);
CREATE TABLE funding_target (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "funding_target.id" CHECK ((id <> '')),
  scope TEXT NOT NULL CONSTRAINT "funding_target.scope" CHECK ((scope IN ('plan', 'project', 'phase', 'hub', 'district', 'department'))),
  scope_key TEXT,
  source TEXT CONSTRAINT "funding_target.source" CHECK (source IS NULL OR ((source IN ('central', 'city', 'district', 'private', 'public_corporation', 'fund', 'loan', 'beneficiary')))),
  fiscal_year INTEGER CONSTRAINT "funding_target.fiscal_year" CHECK (fiscal_year IS NULL OR ((typeof(fiscal_year) = 'integer') AND (fiscal_year BETWEEN 1990 AND 2100))),
  amount_won INTEGER NOT NULL CONSTRAINT "funding_target.amount_won" CHECK ((typeof(amount_won) = 'integer') AND (amount_won >= 0 AND amount_won <= 10000000000000000)),
  is_limit BOOLEAN NOT NULL CONSTRAINT "funding_target.is_limit" CHECK ((is_limit IN (0, 1))),
  basis TEXT NOT NULL CONSTRAINT "funding_target.basis" CHECK ((basis IN ('published', 'published_total', 'planned', 'example'))),
  evidence_id TEXT,
  UNIQUE (id),
  CONSTRAINT "funding_target: (scope = 'plan') = (scope_key IS NULL)" CHECK ((scope = 'plan') = (scope_key IS NULL))
);
CREATE TABLE allocation (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "allocation.id" CHECK ((id <> '')),
  phase_id TEXT NOT NULL,
  made_at TEXT NOT NULL,
  total_won INTEGER NOT NULL CONSTRAINT "allocation.total_won" CHECK ((typeof(total_won) = 'integer') AND (total_won >= 0 AND total_won <= 10000000000000000)),
  split TEXT NOT NULL,
  years TEXT NOT NULL,
  weight TEXT CONSTRAINT "allocation.weight" CHECK (weight IS NULL OR ((weight IN ('area', 'equal', 'price', 'hand')))),
  placed BOOLEAN NOT NULL CONSTRAINT "allocation.placed" CHECK ((placed IN (0, 1))),
  UNIQUE (id)
);
CREATE TABLE council_meeting (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "council_meeting.id" CHECK ((id <> '')),
  name_ko TEXT NOT NULL CONSTRAINT "council_meeting.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  held_on DATE NOT NULL CONSTRAINT "council_meeting.held_on" CHECK ((held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date(held_on, '+0 days') IS held_on)),
  as_of TEXT NOT NULL,
  log_seq INTEGER NOT NULL CONSTRAINT "council_meeting.log_seq" CHECK ((typeof(log_seq) = 'integer')),
  UNIQUE (id)
);
CREATE TABLE scenario (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL CONSTRAINT "scenario.id" CHECK ((id <> '')),
  name_ko TEXT NOT NULL CONSTRAINT "scenario.name_ko" CHECK ((name_ko <> '')),
  name_en TEXT,
  file TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT,
  log_seq INTEGER NOT NULL CONSTRAINT "scenario.log_seq" CHECK ((typeof(log_seq) = 'integer')),
  state TEXT NOT NULL CONSTRAINT "scenario.state" CHECK ((state IN ('open', 'adopted', 'dropped'))),
  note TEXT,
  UNIQUE (id)
);
CREATE TABLE funding_total (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  phase_id TEXT NOT NULL,
  district_code TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL CONSTRAINT "funding_total.fiscal_year" CHECK ((typeof(fiscal_year) = 'integer')),
  source TEXT NOT NULL,
  basis TEXT NOT NULL,
  evidence_id TEXT NOT NULL,
  amount_won INTEGER NOT NULL CONSTRAINT "funding_total.amount_won" CHECK ((typeof(amount_won) = 'integer')),
  row_count INTEGER NOT NULL CONSTRAINT "funding_total.row_count" CHECK ((typeof(row_count) = 'integer')),
  UNIQUE (phase_id, district_code, fiscal_year, source, basis, evidence_id)
);
CREATE TABLE change_log (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  at TEXT NOT NULL,
  who TEXT,
  step TEXT,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  action TEXT NOT NULL CONSTRAINT "change_log.action" CHECK ((action IN ('insert', 'update', 'delete'))),
  before TEXT,
  after TEXT
);
CREATE TRIGGER rule_no_replacing BEFORE INSERT ON rule WHEN EXISTS (SELECT 1 FROM rule WHERE fid = NEW.fid OR (id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: rule.id'); END;
CREATE TRIGGER rule_log_insert AFTER INSERT ON rule BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'rule', json_array(NEW.id), 'insert', NULL, json_object('topic', NEW.topic, 'applies_to', NEW.applies_to, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'minimum', NEW.minimum, 'maximum', NEW.maximum, 'unit', NEW.unit, 'outcome', NEW.outcome, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'verified', NEW.verified, 'source_id', NEW.source_id); END;
CREATE TRIGGER rule_log_delete AFTER DELETE ON rule BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'rule', json_array(OLD.id), 'delete', json_object('topic', OLD.topic, 'applies_to', OLD.applies_to, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'minimum', OLD.minimum, 'maximum', OLD.maximum, 'unit', OLD.unit, 'outcome', OLD.outcome, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'verified', OLD.verified, 'source_id', OLD.source_id), NULL; END;
CREATE TRIGGER rule_log_update AFTER UPDATE OF id, topic, applies_to, name_ko, name_en, minimum, maximum, unit, outcome, valid_from, valid_to, verified, source_id ON rule WHEN NEW.id IS NOT OLD.id OR NEW.topic IS NOT OLD.topic OR NEW.applies_to IS NOT OLD.applies_to OR NEW.name_ko IS NOT OLD.name_ko OR NEW.name_en IS NOT OLD.name_en OR NEW.minimum IS NOT OLD.minimum OR NEW.maximum IS NOT OLD.maximum OR NEW.unit IS NOT OLD.unit OR NEW.outcome IS NOT OLD.outcome OR NEW.valid_from IS NOT OLD.valid_from OR NEW.valid_to IS NOT OLD.valid_to OR NEW.verified IS NOT OLD.verified OR NEW.source_id IS NOT OLD.source_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'rule', json_array(OLD.id), 'update', json_object('topic', OLD.topic, 'applies_to', OLD.applies_to, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'minimum', OLD.minimum, 'maximum', OLD.maximum, 'unit', OLD.unit, 'outcome', OLD.outcome, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'verified', OLD.verified, 'source_id', OLD.source_id), json_object('topic', NEW.topic, 'applies_to', NEW.applies_to, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'minimum', NEW.minimum, 'maximum', NEW.maximum, 'unit', NEW.unit, 'outcome', NEW.outcome, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'verified', NEW.verified, 'source_id', NEW.source_id) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'rule', json_array(OLD.id), 'delete', json_object('topic', OLD.topic, 'applies_to', OLD.applies_to, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'minimum', OLD.minimum, 'maximum', OLD.maximum, 'unit', OLD.unit, 'outcome', OLD.outcome, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'verified', OLD.verified, 'source_id', OLD.source_id), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'rule', json_array(NEW.id), 'insert', NULL, json_object('topic', NEW.topic, 'applies_to', NEW.applies_to, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'minimum', NEW.minimum, 'maximum', NEW.maximum, 'unit', NEW.unit, 'outcome', NEW.outcome, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'verified', NEW.verified, 'source_id', NEW.source_id) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE TRIGGER project_no_replacing BEFORE INSERT ON project WHEN EXISTS (SELECT 1 FROM project WHERE fid = NEW.fid OR (id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: project.id'); END;
CREATE TRIGGER project_log_insert AFTER INSERT ON project BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'project', json_array(NEW.id), 'insert', NULL, json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'field', NEW.field, 'kind', NEW.kind, 'lead_department_id', NEW.lead_department_id, 'hub_id', NEW.hub_id, 'zone_id', NEW.zone_id, 'run_by', NEW.run_by, 'start_year', NEW.start_year, 'end_year', NEW.end_year, 'status', NEW.status, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id); END;
CREATE TRIGGER project_log_delete AFTER DELETE ON project BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'project', json_array(OLD.id), 'delete', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'field', OLD.field, 'kind', OLD.kind, 'lead_department_id', OLD.lead_department_id, 'hub_id', OLD.hub_id, 'zone_id', OLD.zone_id, 'run_by', OLD.run_by, 'start_year', OLD.start_year, 'end_year', OLD.end_year, 'status', OLD.status, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL; END;
CREATE TRIGGER project_log_update AFTER UPDATE OF id, name_ko, name_en, field, kind, lead_department_id, hub_id, zone_id, run_by, start_year, end_year, status, note_ko, note_en, source_id ON project WHEN NEW.id IS NOT OLD.id OR NEW.name_ko IS NOT OLD.name_ko OR NEW.name_en IS NOT OLD.name_en OR NEW.field IS NOT OLD.field OR NEW.kind IS NOT OLD.kind OR NEW.lead_department_id IS NOT OLD.lead_department_id OR NEW.hub_id IS NOT OLD.hub_id OR NEW.zone_id IS NOT OLD.zone_id OR NEW.run_by IS NOT OLD.run_by OR NEW.start_year IS NOT OLD.start_year OR NEW.end_year IS NOT OLD.end_year OR NEW.status IS NOT OLD.status OR NEW.note_ko IS NOT OLD.note_ko OR NEW.note_en IS NOT OLD.note_en OR NEW.source_id IS NOT OLD.source_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'project', json_array(OLD.id), 'update', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'field', OLD.field, 'kind', OLD.kind, 'lead_department_id', OLD.lead_department_id, 'hub_id', OLD.hub_id, 'zone_id', OLD.zone_id, 'run_by', OLD.run_by, 'start_year', OLD.start_year, 'end_year', OLD.end_year, 'status', OLD.status, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'field', NEW.field, 'kind', NEW.kind, 'lead_department_id', NEW.lead_department_id, 'hub_id', NEW.hub_id, 'zone_id', NEW.zone_id, 'run_by', NEW.run_by, 'start_year', NEW.start_year, 'end_year', NEW.end_year, 'status', NEW.status, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'project', json_array(OLD.id), 'delete', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'field', OLD.field, 'kind', OLD.kind, 'lead_department_id', OLD.lead_department_id, 'hub_id', OLD.hub_id, 'zone_id', OLD.zone_id, 'run_by', OLD.run_by, 'start_year', OLD.start_year, 'end_year', OLD.end_year, 'status', OLD.status, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'project', json_array(NEW.id), 'insert', NULL, json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'field', NEW.field, 'kind', NEW.kind, 'lead_department_id', NEW.lead_department_id, 'hub_id', NEW.hub_id, 'zone_id', NEW.zone_id, 'run_by', NEW.run_by, 'start_year', NEW.start_year, 'end_year', NEW.end_year, 'status', NEW.status, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE TRIGGER project_department_no_replacing BEFORE INSERT ON project_department WHEN EXISTS (SELECT 1 FROM project_department WHERE fid = NEW.fid OR (project_id = NEW.project_id AND department_id = NEW.department_id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: project_department.project_id, project_department.department_id'); END;
CREATE TRIGGER project_department_log_insert AFTER INSERT ON project_department BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'project_department', json_array(NEW.project_id, NEW.department_id), 'insert', NULL, json_object('role', NEW.role, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to); END;
CREATE TRIGGER project_department_log_delete AFTER DELETE ON project_department BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'project_department', json_array(OLD.project_id, OLD.department_id), 'delete', json_object('role', OLD.role, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), NULL; END;
CREATE TRIGGER project_department_log_update AFTER UPDATE OF project_id, department_id, role, valid_from, valid_to ON project_department WHEN NEW.project_id IS NOT OLD.project_id OR NEW.department_id IS NOT OLD.department_id OR NEW.role IS NOT OLD.role OR NEW.valid_from IS NOT OLD.valid_from OR NEW.valid_to IS NOT OLD.valid_to BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'project_department', json_array(OLD.project_id, OLD.department_id), 'update', json_object('role', OLD.role, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), json_object('role', NEW.role, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to) WHERE json_array(OLD.project_id, OLD.department_id) = json_array(NEW.project_id, NEW.department_id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'project_department', json_array(OLD.project_id, OLD.department_id), 'delete', json_object('role', OLD.role, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to), NULL WHERE NOT json_array(OLD.project_id, OLD.department_id) = json_array(NEW.project_id, NEW.department_id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'project_department', json_array(NEW.project_id, NEW.department_id), 'insert', NULL, json_object('role', NEW.role, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to) WHERE NOT json_array(OLD.project_id, OLD.department_id) = json_array(NEW.project_id, NEW.department_id); END;
CREATE TRIGGER phase_no_replacing BEFORE INSERT ON phase WHEN EXISTS (SELECT 1 FROM phase WHERE fid = NEW.fid OR (id = NEW.id) UNION ALL SELECT 1 FROM phase WHERE project_id = NEW.project_id AND seq = NEW.seq) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: phase.id'); END;
CREATE TRIGGER phase_log_insert AFTER INSERT ON phase BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase', json_array(NEW.id), 'insert', NULL, json_object('project_id', NEW.project_id, 'seq', NEW.seq, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'dates_basis', NEW.dates_basis, 'target', NEW.target, 'target_en', NEW.target_en, 'scheme', NEW.scheme, 'scheme_step', NEW.scheme_step, 'limit_parcels', NEW.limit_parcels, 'limit_area_m2', NEW.limit_area_m2); END;
CREATE TRIGGER phase_log_delete AFTER DELETE ON phase BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase', json_array(OLD.id), 'delete', json_object('project_id', OLD.project_id, 'seq', OLD.seq, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'dates_basis', OLD.dates_basis, 'target', OLD.target, 'target_en', OLD.target_en, 'scheme', OLD.scheme, 'scheme_step', OLD.scheme_step, 'limit_parcels', OLD.limit_parcels, 'limit_area_m2', OLD.limit_area_m2), NULL; END;
CREATE TRIGGER phase_log_update AFTER UPDATE OF id, project_id, seq, name_ko, name_en, starts_on, ends_on, dates_basis, target, target_en, scheme, scheme_step, limit_parcels, limit_area_m2 ON phase WHEN NEW.id IS NOT OLD.id OR NEW.project_id IS NOT OLD.project_id OR NEW.seq IS NOT OLD.seq OR NEW.name_ko IS NOT OLD.name_ko OR NEW.name_en IS NOT OLD.name_en OR NEW.starts_on IS NOT OLD.starts_on OR NEW.ends_on IS NOT OLD.ends_on OR NEW.dates_basis IS NOT OLD.dates_basis OR NEW.target IS NOT OLD.target OR NEW.target_en IS NOT OLD.target_en OR NEW.scheme IS NOT OLD.scheme OR NEW.scheme_step IS NOT OLD.scheme_step OR NEW.limit_parcels IS NOT OLD.limit_parcels OR NEW.limit_area_m2 IS NOT OLD.limit_area_m2 BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase', json_array(OLD.id), 'update', json_object('project_id', OLD.project_id, 'seq', OLD.seq, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'dates_basis', OLD.dates_basis, 'target', OLD.target, 'target_en', OLD.target_en, 'scheme', OLD.scheme, 'scheme_step', OLD.scheme_step, 'limit_parcels', OLD.limit_parcels, 'limit_area_m2', OLD.limit_area_m2), json_object('project_id', NEW.project_id, 'seq', NEW.seq, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'dates_basis', NEW.dates_basis, 'target', NEW.target, 'target_en', NEW.target_en, 'scheme', NEW.scheme, 'scheme_step', NEW.scheme_step, 'limit_parcels', NEW.limit_parcels, 'limit_area_m2', NEW.limit_area_m2) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase', json_array(OLD.id), 'delete', json_object('project_id', OLD.project_id, 'seq', OLD.seq, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'dates_basis', OLD.dates_basis, 'target', OLD.target, 'target_en', OLD.target_en, 'scheme', OLD.scheme, 'scheme_step', OLD.scheme_step, 'limit_parcels', OLD.limit_parcels, 'limit_area_m2', OLD.limit_area_m2), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase', json_array(NEW.id), 'insert', NULL, json_object('project_id', NEW.project_id, 'seq', NEW.seq, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'dates_basis', NEW.dates_basis, 'target', NEW.target, 'target_en', NEW.target_en, 'scheme', NEW.scheme, 'scheme_step', NEW.scheme_step, 'limit_parcels', NEW.limit_parcels, 'limit_area_m2', NEW.limit_area_m2) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE TRIGGER phase_allocation_goes AFTER DELETE ON phase BEGIN DELETE FROM allocation WHERE phase_id = OLD.id; END;
CREATE TRIGGER phase_parcel_no_replacing BEFORE INSERT ON phase_parcel WHEN EXISTS (SELECT 1 FROM phase_parcel WHERE fid = NEW.fid OR (phase_id = NEW.phase_id AND pnu = NEW.pnu)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: phase_parcel.phase_id, phase_parcel.pnu'); END;
CREATE TRIGGER phase_parcel_log_insert AFTER INSERT ON phase_parcel BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_parcel', json_array(NEW.phase_id, NEW.pnu), 'insert', NULL, json_object('share', NEW.share, 'weight', NEW.weight); END;
CREATE TRIGGER phase_parcel_log_delete AFTER DELETE ON phase_parcel BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_parcel', json_array(OLD.phase_id, OLD.pnu), 'delete', json_object('share', OLD.share, 'weight', OLD.weight), NULL; END;
CREATE TRIGGER phase_parcel_log_update AFTER UPDATE OF phase_id, pnu, share, weight ON phase_parcel WHEN NEW.phase_id IS NOT OLD.phase_id OR NEW.pnu IS NOT OLD.pnu OR NEW.share IS NOT OLD.share OR NEW.weight IS NOT OLD.weight BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_parcel', json_array(OLD.phase_id, OLD.pnu), 'update', json_object('share', OLD.share, 'weight', OLD.weight), json_object('share', NEW.share, 'weight', NEW.weight) WHERE json_array(OLD.phase_id, OLD.pnu) = json_array(NEW.phase_id, NEW.pnu) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_parcel', json_array(OLD.phase_id, OLD.pnu), 'delete', json_object('share', OLD.share, 'weight', OLD.weight), NULL WHERE NOT json_array(OLD.phase_id, OLD.pnu) = json_array(NEW.phase_id, NEW.pnu) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_parcel', json_array(NEW.phase_id, NEW.pnu), 'insert', NULL, json_object('share', NEW.share, 'weight', NEW.weight) WHERE NOT json_array(OLD.phase_id, OLD.pnu) = json_array(NEW.phase_id, NEW.pnu); END;
CREATE INDEX funding_pnu ON funding (pnu, fiscal_year, source, basis, amount_won);
CREATE INDEX funding_evidence_id ON funding (evidence_id) WHERE evidence_id IS NOT NULL;
CREATE TRIGGER funding_no_replacing BEFORE INSERT ON funding WHEN EXISTS (SELECT 1 FROM funding WHERE fid = NEW.fid OR (id = NEW.id) UNION ALL SELECT 1 FROM funding WHERE phase_id = NEW.phase_id AND COALESCE(pnu, '') = COALESCE(NEW.pnu, '') AND fiscal_year = NEW.fiscal_year AND source = NEW.source) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: funding.id'); END;
CREATE TRIGGER funding_log_insert AFTER INSERT ON funding BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'funding', json_array(NEW.phase_id, NEW.pnu, NEW.fiscal_year, NEW.source), 'insert', NULL, json_object('amount_won', NEW.amount_won, 'basis', NEW.basis, 'evidence_id', NEW.evidence_id, 'fixed', NEW.fixed); END;
CREATE TRIGGER funding_log_delete AFTER DELETE ON funding BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'funding', json_array(OLD.phase_id, OLD.pnu, OLD.fiscal_year, OLD.source), 'delete', json_object('amount_won', OLD.amount_won, 'basis', OLD.basis, 'evidence_id', OLD.evidence_id, 'fixed', OLD.fixed), NULL; END;
CREATE TRIGGER funding_log_update AFTER UPDATE OF id, phase_id, pnu, fiscal_year, source, amount_won, basis, evidence_id, fixed ON funding WHEN NEW.id IS NOT OLD.id OR NEW.phase_id IS NOT OLD.phase_id OR NEW.pnu IS NOT OLD.pnu OR NEW.fiscal_year IS NOT OLD.fiscal_year OR NEW.source IS NOT OLD.source OR NEW.amount_won IS NOT OLD.amount_won OR NEW.basis IS NOT OLD.basis OR NEW.evidence_id IS NOT OLD.evidence_id OR NEW.fixed IS NOT OLD.fixed BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'funding', json_array(OLD.phase_id, OLD.pnu, OLD.fiscal_year, OLD.source), 'update', json_object('amount_won', OLD.amount_won, 'basis', OLD.basis, 'evidence_id', OLD.evidence_id, 'fixed', OLD.fixed), json_object('amount_won', NEW.amount_won, 'basis', NEW.basis, 'evidence_id', NEW.evidence_id, 'fixed', NEW.fixed) WHERE json_array(OLD.phase_id, OLD.pnu, OLD.fiscal_year, OLD.source) = json_array(NEW.phase_id, NEW.pnu, NEW.fiscal_year, NEW.source) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'funding', json_array(OLD.phase_id, OLD.pnu, OLD.fiscal_year, OLD.source), 'delete', json_object('amount_won', OLD.amount_won, 'basis', OLD.basis, 'evidence_id', OLD.evidence_id, 'fixed', OLD.fixed), NULL WHERE NOT json_array(OLD.phase_id, OLD.pnu, OLD.fiscal_year, OLD.source) = json_array(NEW.phase_id, NEW.pnu, NEW.fiscal_year, NEW.source) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'funding', json_array(NEW.phase_id, NEW.pnu, NEW.fiscal_year, NEW.source), 'insert', NULL, json_object('amount_won', NEW.amount_won, 'basis', NEW.basis, 'evidence_id', NEW.evidence_id, 'fixed', NEW.fixed) WHERE NOT json_array(OLD.phase_id, OLD.pnu, OLD.fiscal_year, OLD.source) = json_array(NEW.phase_id, NEW.pnu, NEW.fiscal_year, NEW.source); END;
CREATE TRIGGER funding_total_insert AFTER INSERT ON funding BEGIN INSERT INTO funding_total (phase_id, district_code, fiscal_year, source, basis, evidence_id, amount_won, row_count) SELECT NEW.phase_id, COALESCE(substr(NEW.pnu, 1, 5), ''), NEW.fiscal_year, NEW.source, NEW.basis, COALESCE(NEW.evidence_id, ''), 0, 0 WHERE NOT EXISTS (SELECT 1 FROM funding_total WHERE phase_id = NEW.phase_id AND district_code = COALESCE(substr(NEW.pnu, 1, 5), '') AND fiscal_year = NEW.fiscal_year AND source = NEW.source AND basis = NEW.basis AND evidence_id = COALESCE(NEW.evidence_id, '')); UPDATE funding_total SET amount_won = amount_won + NEW.amount_won, row_count = row_count + 1 WHERE phase_id = NEW.phase_id AND district_code = COALESCE(substr(NEW.pnu, 1, 5), '') AND fiscal_year = NEW.fiscal_year AND source = NEW.source AND basis = NEW.basis AND evidence_id = COALESCE(NEW.evidence_id, ''); END;
CREATE TRIGGER funding_total_delete AFTER DELETE ON funding BEGIN UPDATE funding_total SET amount_won = amount_won - OLD.amount_won, row_count = row_count - 1 WHERE phase_id = OLD.phase_id AND district_code = COALESCE(substr(OLD.pnu, 1, 5), '') AND fiscal_year = OLD.fiscal_year AND source = OLD.source AND basis = OLD.basis AND evidence_id = COALESCE(OLD.evidence_id, ''); DELETE FROM funding_total WHERE row_count = 0 AND phase_id = OLD.phase_id AND district_code = COALESCE(substr(OLD.pnu, 1, 5), '') AND fiscal_year = OLD.fiscal_year AND source = OLD.source AND basis = OLD.basis AND evidence_id = COALESCE(OLD.evidence_id, ''); END;
CREATE TRIGGER funding_total_update AFTER UPDATE OF amount_won, phase_id, fiscal_year, source, basis, evidence_id, pnu ON funding BEGIN UPDATE funding_total SET amount_won = amount_won - OLD.amount_won, row_count = row_count - 1 WHERE phase_id = OLD.phase_id AND district_code = COALESCE(substr(OLD.pnu, 1, 5), '') AND fiscal_year = OLD.fiscal_year AND source = OLD.source AND basis = OLD.basis AND evidence_id = COALESCE(OLD.evidence_id, ''); DELETE FROM funding_total WHERE row_count = 0 AND phase_id = OLD.phase_id AND district_code = COALESCE(substr(OLD.pnu, 1, 5), '') AND fiscal_year = OLD.fiscal_year AND source = OLD.source AND basis = OLD.basis AND evidence_id = COALESCE(OLD.evidence_id, ''); INSERT INTO funding_total (phase_id, district_code, fiscal_year, source, basis, evidence_id, amount_won, row_count) SELECT NEW.phase_id, COALESCE(substr(NEW.pnu, 1, 5), ''), NEW.fiscal_year, NEW.source, NEW.basis, COALESCE(NEW.evidence_id, ''), 0, 0 WHERE NOT EXISTS (SELECT 1 FROM funding_total WHERE phase_id = NEW.phase_id AND district_code = COALESCE(substr(NEW.pnu, 1, 5), '') AND fiscal_year = NEW.fiscal_year AND source = NEW.source AND basis = NEW.basis AND evidence_id = COALESCE(NEW.evidence_id, '')); UPDATE funding_total SET amount_won = amount_won + NEW.amount_won, row_count = row_count + 1 WHERE phase_id = NEW.phase_id AND district_code = COALESCE(substr(NEW.pnu, 1, 5), '') AND fiscal_year = NEW.fiscal_year AND source = NEW.source AND basis = NEW.basis AND evidence_id = COALESCE(NEW.evidence_id, ''); END;
CREATE INDEX phase_target_phase_id ON phase_target (phase_id);
CREATE INDEX phase_target_source_id ON phase_target (source_id);
CREATE TRIGGER phase_target_phase_id_insert BEFORE INSERT ON phase_target WHEN NEW.phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id) BEGIN SELECT RAISE(ABORT, 'phase_target.phase_id: no such phase'); END;
CREATE TRIGGER phase_target_phase_id_update BEFORE UPDATE OF phase_id ON phase_target WHEN NEW.phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id) BEGIN SELECT RAISE(ABORT, 'phase_target.phase_id: no such phase'); END;
CREATE TRIGGER phase_target_phase_id_parent_delete BEFORE DELETE ON phase WHEN EXISTS (SELECT 1 FROM phase_target WHERE phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by phase_target'); END;
CREATE TRIGGER phase_target_phase_id_parent_update BEFORE UPDATE OF id ON phase WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM phase_target WHERE phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by phase_target'); END;
CREATE TRIGGER phase_target_source_id_insert BEFORE INSERT ON phase_target WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'phase_target.source_id: no such source'); END;
CREATE TRIGGER phase_target_source_id_update BEFORE UPDATE OF source_id ON phase_target WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'phase_target.source_id: no such source'); END;
CREATE TRIGGER phase_target_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM phase_target WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by phase_target'); END;
CREATE TRIGGER phase_target_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM phase_target WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by phase_target'); END;
CREATE TRIGGER phase_target_no_replacing BEFORE INSERT ON phase_target WHEN EXISTS (SELECT 1 FROM phase_target WHERE fid = NEW.fid OR (id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: phase_target.id'); END;
CREATE TRIGGER phase_target_log_insert AFTER INSERT ON phase_target BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_target', json_array(NEW.id), 'insert', NULL, json_object('phase_id', NEW.phase_id, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'quantity', NEW.quantity, 'unit', NEW.unit, 'due_on', NEW.due_on, 'reached', NEW.reached, 'reached_on', NEW.reached_on, 'state', NEW.state, 'basis', NEW.basis, 'source_id', NEW.source_id); END;
CREATE TRIGGER phase_target_log_delete AFTER DELETE ON phase_target BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_target', json_array(OLD.id), 'delete', json_object('phase_id', OLD.phase_id, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'quantity', OLD.quantity, 'unit', OLD.unit, 'due_on', OLD.due_on, 'reached', OLD.reached, 'reached_on', OLD.reached_on, 'state', OLD.state, 'basis', OLD.basis, 'source_id', OLD.source_id), NULL; END;
CREATE TRIGGER phase_target_log_update AFTER UPDATE OF id, phase_id, name_ko, name_en, quantity, unit, due_on, reached, reached_on, state, basis, source_id ON phase_target WHEN NEW.id IS NOT OLD.id OR NEW.phase_id IS NOT OLD.phase_id OR NEW.name_ko IS NOT OLD.name_ko OR NEW.name_en IS NOT OLD.name_en OR NEW.quantity IS NOT OLD.quantity OR NEW.unit IS NOT OLD.unit OR NEW.due_on IS NOT OLD.due_on OR NEW.reached IS NOT OLD.reached OR NEW.reached_on IS NOT OLD.reached_on OR NEW.state IS NOT OLD.state OR NEW.basis IS NOT OLD.basis OR NEW.source_id IS NOT OLD.source_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_target', json_array(OLD.id), 'update', json_object('phase_id', OLD.phase_id, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'quantity', OLD.quantity, 'unit', OLD.unit, 'due_on', OLD.due_on, 'reached', OLD.reached, 'reached_on', OLD.reached_on, 'state', OLD.state, 'basis', OLD.basis, 'source_id', OLD.source_id), json_object('phase_id', NEW.phase_id, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'quantity', NEW.quantity, 'unit', NEW.unit, 'due_on', NEW.due_on, 'reached', NEW.reached, 'reached_on', NEW.reached_on, 'state', NEW.state, 'basis', NEW.basis, 'source_id', NEW.source_id) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_target', json_array(OLD.id), 'delete', json_object('phase_id', OLD.phase_id, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'quantity', OLD.quantity, 'unit', OLD.unit, 'due_on', OLD.due_on, 'reached', OLD.reached, 'reached_on', OLD.reached_on, 'state', OLD.state, 'basis', OLD.basis, 'source_id', OLD.source_id), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_target', json_array(NEW.id), 'insert', NULL, json_object('phase_id', NEW.phase_id, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'quantity', NEW.quantity, 'unit', NEW.unit, 'due_on', NEW.due_on, 'reached', NEW.reached, 'reached_on', NEW.reached_on, 'state', NEW.state, 'basis', NEW.basis, 'source_id', NEW.source_id) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE INDEX phase_dependency_needs_phase_id ON phase_dependency (needs_phase_id);
CREATE TRIGGER phase_dependency_phase_id_insert BEFORE INSERT ON phase_dependency WHEN NEW.phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id) BEGIN SELECT RAISE(ABORT, 'phase_dependency.phase_id: no such phase'); END;
CREATE TRIGGER phase_dependency_phase_id_update BEFORE UPDATE OF phase_id ON phase_dependency WHEN NEW.phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id) BEGIN SELECT RAISE(ABORT, 'phase_dependency.phase_id: no such phase'); END;
CREATE TRIGGER phase_dependency_phase_id_parent_delete BEFORE DELETE ON phase WHEN EXISTS (SELECT 1 FROM phase_dependency WHERE phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by phase_dependency'); END;
CREATE TRIGGER phase_dependency_phase_id_parent_update BEFORE UPDATE OF id ON phase WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM phase_dependency WHERE phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by phase_dependency'); END;
CREATE TRIGGER phase_dependency_needs_phase_id_insert BEFORE INSERT ON phase_dependency WHEN NEW.needs_phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.needs_phase_id) BEGIN SELECT RAISE(ABORT, 'phase_dependency.needs_phase_id: no such phase'); END;
CREATE TRIGGER phase_dependency_needs_phase_id_update BEFORE UPDATE OF needs_phase_id ON phase_dependency WHEN NEW.needs_phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.needs_phase_id) BEGIN SELECT RAISE(ABORT, 'phase_dependency.needs_phase_id: no such phase'); END;
CREATE TRIGGER phase_dependency_needs_phase_id_parent_delete BEFORE DELETE ON phase WHEN EXISTS (SELECT 1 FROM phase_dependency WHERE needs_phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by phase_dependency'); END;
CREATE TRIGGER phase_dependency_needs_phase_id_parent_update BEFORE UPDATE OF id ON phase WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM phase_dependency WHERE needs_phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by phase_dependency'); END;
CREATE TRIGGER phase_dependency_no_replacing BEFORE INSERT ON phase_dependency WHEN EXISTS (SELECT 1 FROM phase_dependency WHERE fid = NEW.fid OR (phase_id = NEW.phase_id AND needs_phase_id = NEW.needs_phase_id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: phase_dependency.phase_id, phase_dependency.needs_phase_id'); END;
CREATE TRIGGER phase_dependency_log_insert AFTER INSERT ON phase_dependency BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_dependency', json_array(NEW.phase_id, NEW.needs_phase_id), 'insert', NULL, json_object('kind', NEW.kind, 'lag_days', NEW.lag_days, 'note', NEW.note); END;
CREATE TRIGGER phase_dependency_log_delete AFTER DELETE ON phase_dependency BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_dependency', json_array(OLD.phase_id, OLD.needs_phase_id), 'delete', json_object('kind', OLD.kind, 'lag_days', OLD.lag_days, 'note', OLD.note), NULL; END;
CREATE TRIGGER phase_dependency_log_update AFTER UPDATE OF phase_id, needs_phase_id, kind, lag_days, note ON phase_dependency WHEN NEW.phase_id IS NOT OLD.phase_id OR NEW.needs_phase_id IS NOT OLD.needs_phase_id OR NEW.kind IS NOT OLD.kind OR NEW.lag_days IS NOT OLD.lag_days OR NEW.note IS NOT OLD.note BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_dependency', json_array(OLD.phase_id, OLD.needs_phase_id), 'update', json_object('kind', OLD.kind, 'lag_days', OLD.lag_days, 'note', OLD.note), json_object('kind', NEW.kind, 'lag_days', NEW.lag_days, 'note', NEW.note) WHERE json_array(OLD.phase_id, OLD.needs_phase_id) = json_array(NEW.phase_id, NEW.needs_phase_id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_dependency', json_array(OLD.phase_id, OLD.needs_phase_id), 'delete', json_object('kind', OLD.kind, 'lag_days', OLD.lag_days, 'note', OLD.note), NULL WHERE NOT json_array(OLD.phase_id, OLD.needs_phase_id) = json_array(NEW.phase_id, NEW.needs_phase_id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'phase_dependency', json_array(NEW.phase_id, NEW.needs_phase_id), 'insert', NULL, json_object('kind', NEW.kind, 'lag_days', NEW.lag_days, 'note', NEW.note) WHERE NOT json_array(OLD.phase_id, OLD.needs_phase_id) = json_array(NEW.phase_id, NEW.needs_phase_id); END;
CREATE INDEX legal_dependency_project_id ON legal_dependency (project_id);
CREATE INDEX legal_dependency_phase_id ON legal_dependency (phase_id);
CREATE INDEX legal_dependency_source_id ON legal_dependency (source_id);
CREATE TRIGGER legal_dependency_project_id_insert BEFORE INSERT ON legal_dependency WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'legal_dependency.project_id: no such project'); END;
CREATE TRIGGER legal_dependency_project_id_update BEFORE UPDATE OF project_id ON legal_dependency WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'legal_dependency.project_id: no such project'); END;
CREATE TRIGGER legal_dependency_project_id_parent_delete BEFORE DELETE ON project WHEN EXISTS (SELECT 1 FROM legal_dependency WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by legal_dependency'); END;
CREATE TRIGGER legal_dependency_project_id_parent_update BEFORE UPDATE OF id ON project WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM legal_dependency WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by legal_dependency'); END;
CREATE TRIGGER legal_dependency_phase_id_insert BEFORE INSERT ON legal_dependency WHEN NEW.phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id) BEGIN SELECT RAISE(ABORT, 'legal_dependency.phase_id: no such phase'); END;
CREATE TRIGGER legal_dependency_phase_id_update BEFORE UPDATE OF phase_id ON legal_dependency WHEN NEW.phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id) BEGIN SELECT RAISE(ABORT, 'legal_dependency.phase_id: no such phase'); END;
CREATE TRIGGER legal_dependency_phase_id_parent_delete BEFORE DELETE ON phase WHEN EXISTS (SELECT 1 FROM legal_dependency WHERE phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by legal_dependency'); END;
CREATE TRIGGER legal_dependency_phase_id_parent_update BEFORE UPDATE OF id ON phase WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM legal_dependency WHERE phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by legal_dependency'); END;
CREATE TRIGGER legal_dependency_source_id_insert BEFORE INSERT ON legal_dependency WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'legal_dependency.source_id: no such source'); END;
CREATE TRIGGER legal_dependency_source_id_update BEFORE UPDATE OF source_id ON legal_dependency WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'legal_dependency.source_id: no such source'); END;
CREATE TRIGGER legal_dependency_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM legal_dependency WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by legal_dependency'); END;
CREATE TRIGGER legal_dependency_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM legal_dependency WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by legal_dependency'); END;
CREATE TRIGGER legal_dependency_no_replacing BEFORE INSERT ON legal_dependency WHEN EXISTS (SELECT 1 FROM legal_dependency WHERE fid = NEW.fid OR (id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: legal_dependency.id'); END;
CREATE TRIGGER legal_dependency_log_insert AFTER INSERT ON legal_dependency BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'legal_dependency', json_array(NEW.id), 'insert', NULL, json_object('project_id', NEW.project_id, 'phase_id', NEW.phase_id, 'law_ko', NEW.law_ko, 'law_en', NEW.law_en, 'provision', NEW.provision, 'state', NEW.state, 'blocks', NEW.blocks, 'promulgated_on', NEW.promulgated_on, 'in_force_on', NEW.in_force_on, 'brief_claim_ko', NEW.brief_claim_ko, 'brief_claim_en', NEW.brief_claim_en, 'exception_route_ko', NEW.exception_route_ko, 'exception_route_en', NEW.exception_route_en, 'exception_from', NEW.exception_from, 'exception_to', NEW.exception_to, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id); END;
CREATE TRIGGER legal_dependency_log_delete AFTER DELETE ON legal_dependency BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'legal_dependency', json_array(OLD.id), 'delete', json_object('project_id', OLD.project_id, 'phase_id', OLD.phase_id, 'law_ko', OLD.law_ko, 'law_en', OLD.law_en, 'provision', OLD.provision, 'state', OLD.state, 'blocks', OLD.blocks, 'promulgated_on', OLD.promulgated_on, 'in_force_on', OLD.in_force_on, 'brief_claim_ko', OLD.brief_claim_ko, 'brief_claim_en', OLD.brief_claim_en, 'exception_route_ko', OLD.exception_route_ko, 'exception_route_en', OLD.exception_route_en, 'exception_from', OLD.exception_from, 'exception_to', OLD.exception_to, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL; END;
CREATE TRIGGER legal_dependency_log_update AFTER UPDATE OF id, project_id, phase_id, law_ko, law_en, provision, state, blocks, promulgated_on, in_force_on, brief_claim_ko, brief_claim_en, exception_route_ko, exception_route_en, exception_from, exception_to, note_ko, note_en, source_id ON legal_dependency WHEN NEW.id IS NOT OLD.id OR NEW.project_id IS NOT OLD.project_id OR NEW.phase_id IS NOT OLD.phase_id OR NEW.law_ko IS NOT OLD.law_ko OR NEW.law_en IS NOT OLD.law_en OR NEW.provision IS NOT OLD.provision OR NEW.state IS NOT OLD.state OR NEW.blocks IS NOT OLD.blocks OR NEW.promulgated_on IS NOT OLD.promulgated_on OR NEW.in_force_on IS NOT OLD.in_force_on OR NEW.brief_claim_ko IS NOT OLD.brief_claim_ko OR NEW.brief_claim_en IS NOT OLD.brief_claim_en OR NEW.exception_route_ko IS NOT OLD.exception_route_ko OR NEW.exception_route_en IS NOT OLD.exception_route_en OR NEW.exception_from IS NOT OLD.exception_from OR NEW.exception_to IS NOT OLD.exception_to OR NEW.note_ko IS NOT OLD.note_ko OR NEW.note_en IS NOT OLD.note_en OR NEW.source_id IS NOT OLD.source_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'legal_dependency', json_array(OLD.id), 'update', json_object('project_id', OLD.project_id, 'phase_id', OLD.phase_id, 'law_ko', OLD.law_ko, 'law_en', OLD.law_en, 'provision', OLD.provision, 'state', OLD.state, 'blocks', OLD.blocks, 'promulgated_on', OLD.promulgated_on, 'in_force_on', OLD.in_force_on, 'brief_claim_ko', OLD.brief_claim_ko, 'brief_claim_en', OLD.brief_claim_en, 'exception_route_ko', OLD.exception_route_ko, 'exception_route_en', OLD.exception_route_en, 'exception_from', OLD.exception_from, 'exception_to', OLD.exception_to, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), json_object('project_id', NEW.project_id, 'phase_id', NEW.phase_id, 'law_ko', NEW.law_ko, 'law_en', NEW.law_en, 'provision', NEW.provision, 'state', NEW.state, 'blocks', NEW.blocks, 'promulgated_on', NEW.promulgated_on, 'in_force_on', NEW.in_force_on, 'brief_claim_ko', NEW.brief_claim_ko, 'brief_claim_en', NEW.brief_claim_en, 'exception_route_ko', NEW.exception_route_ko, 'exception_route_en', NEW.exception_route_en, 'exception_from', NEW.exception_from, 'exception_to', NEW.exception_to, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'legal_dependency', json_array(OLD.id), 'delete', json_object('project_id', OLD.project_id, 'phase_id', OLD.phase_id, 'law_ko', OLD.law_ko, 'law_en', OLD.law_en, 'provision', OLD.provision, 'state', OLD.state, 'blocks', OLD.blocks, 'promulgated_on', OLD.promulgated_on, 'in_force_on', OLD.in_force_on, 'brief_claim_ko', OLD.brief_claim_ko, 'brief_claim_en', OLD.brief_claim_en, 'exception_route_ko', OLD.exception_route_ko, 'exception_route_en', OLD.exception_route_en, 'exception_from', OLD.exception_from, 'exception_to', OLD.exception_to, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'legal_dependency', json_array(NEW.id), 'insert', NULL, json_object('project_id', NEW.project_id, 'phase_id', NEW.phase_id, 'law_ko', NEW.law_ko, 'law_en', NEW.law_en, 'provision', NEW.provision, 'state', NEW.state, 'blocks', NEW.blocks, 'promulgated_on', NEW.promulgated_on, 'in_force_on', NEW.in_force_on, 'brief_claim_ko', NEW.brief_claim_ko, 'brief_claim_en', NEW.brief_claim_en, 'exception_route_ko', NEW.exception_route_ko, 'exception_route_en', NEW.exception_route_en, 'exception_from', NEW.exception_from, 'exception_to', NEW.exception_to, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE INDEX plan_goal_source_id ON plan_goal (source_id);
CREATE TRIGGER plan_goal_source_id_insert BEFORE INSERT ON plan_goal WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'plan_goal.source_id: no such source'); END;
CREATE TRIGGER plan_goal_source_id_update BEFORE UPDATE OF source_id ON plan_goal WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'plan_goal.source_id: no such source'); END;
CREATE TRIGGER plan_goal_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM plan_goal WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by plan_goal'); END;
CREATE TRIGGER plan_goal_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM plan_goal WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by plan_goal'); END;
CREATE INDEX indicator_project_id ON indicator (project_id);
CREATE INDEX indicator_goal_id ON indicator (goal_id);
CREATE INDEX indicator_source_id ON indicator (source_id);
CREATE TRIGGER indicator_project_id_insert BEFORE INSERT ON indicator WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'indicator.project_id: no such project'); END;
CREATE TRIGGER indicator_project_id_update BEFORE UPDATE OF project_id ON indicator WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'indicator.project_id: no such project'); END;
CREATE TRIGGER indicator_project_id_parent_delete BEFORE DELETE ON project WHEN EXISTS (SELECT 1 FROM indicator WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by indicator'); END;
CREATE TRIGGER indicator_project_id_parent_update BEFORE UPDATE OF id ON project WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM indicator WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by indicator'); END;
CREATE TRIGGER indicator_goal_id_insert BEFORE INSERT ON indicator WHEN NEW.goal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM plan_goal WHERE id = NEW.goal_id) BEGIN SELECT RAISE(ABORT, 'indicator.goal_id: no such plan_goal'); END;
CREATE TRIGGER indicator_goal_id_update BEFORE UPDATE OF goal_id ON indicator WHEN NEW.goal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM plan_goal WHERE id = NEW.goal_id) BEGIN SELECT RAISE(ABORT, 'indicator.goal_id: no such plan_goal'); END;
CREATE TRIGGER indicator_goal_id_parent_delete BEFORE DELETE ON plan_goal WHEN EXISTS (SELECT 1 FROM indicator WHERE goal_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'plan_goal is still used by indicator'); END;
CREATE TRIGGER indicator_goal_id_parent_update BEFORE UPDATE OF id ON plan_goal WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM indicator WHERE goal_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'plan_goal is still used by indicator'); END;
CREATE TRIGGER indicator_source_id_insert BEFORE INSERT ON indicator WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'indicator.source_id: no such source'); END;
CREATE TRIGGER indicator_source_id_update BEFORE UPDATE OF source_id ON indicator WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'indicator.source_id: no such source'); END;
CREATE TRIGGER indicator_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM indicator WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by indicator'); END;
CREATE TRIGGER indicator_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM indicator WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by indicator'); END;
CREATE TRIGGER indicator_no_replacing BEFORE INSERT ON indicator WHEN EXISTS (SELECT 1 FROM indicator WHERE fid = NEW.fid OR (id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: indicator.id'); END;
CREATE TRIGGER indicator_log_insert AFTER INSERT ON indicator BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator', json_array(NEW.id), 'insert', NULL, json_object('project_id', NEW.project_id, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'unit', NEW.unit, 'direction', NEW.direction, 'baseline', NEW.baseline, 'baseline_year', NEW.baseline_year, 'goal_id', NEW.goal_id, 'basis', NEW.basis, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id); END;
CREATE TRIGGER indicator_log_delete AFTER DELETE ON indicator BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator', json_array(OLD.id), 'delete', json_object('project_id', OLD.project_id, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'unit', OLD.unit, 'direction', OLD.direction, 'baseline', OLD.baseline, 'baseline_year', OLD.baseline_year, 'goal_id', OLD.goal_id, 'basis', OLD.basis, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL; END;
CREATE TRIGGER indicator_log_update AFTER UPDATE OF id, project_id, name_ko, name_en, unit, direction, baseline, baseline_year, goal_id, basis, note_ko, note_en, source_id ON indicator WHEN NEW.id IS NOT OLD.id OR NEW.project_id IS NOT OLD.project_id OR NEW.name_ko IS NOT OLD.name_ko OR NEW.name_en IS NOT OLD.name_en OR NEW.unit IS NOT OLD.unit OR NEW.direction IS NOT OLD.direction OR NEW.baseline IS NOT OLD.baseline OR NEW.baseline_year IS NOT OLD.baseline_year OR NEW.goal_id IS NOT OLD.goal_id OR NEW.basis IS NOT OLD.basis OR NEW.note_ko IS NOT OLD.note_ko OR NEW.note_en IS NOT OLD.note_en OR NEW.source_id IS NOT OLD.source_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator', json_array(OLD.id), 'update', json_object('project_id', OLD.project_id, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'unit', OLD.unit, 'direction', OLD.direction, 'baseline', OLD.baseline, 'baseline_year', OLD.baseline_year, 'goal_id', OLD.goal_id, 'basis', OLD.basis, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), json_object('project_id', NEW.project_id, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'unit', NEW.unit, 'direction', NEW.direction, 'baseline', NEW.baseline, 'baseline_year', NEW.baseline_year, 'goal_id', NEW.goal_id, 'basis', NEW.basis, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator', json_array(OLD.id), 'delete', json_object('project_id', OLD.project_id, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'unit', OLD.unit, 'direction', OLD.direction, 'baseline', OLD.baseline, 'baseline_year', OLD.baseline_year, 'goal_id', OLD.goal_id, 'basis', OLD.basis, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator', json_array(NEW.id), 'insert', NULL, json_object('project_id', NEW.project_id, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'unit', NEW.unit, 'direction', NEW.direction, 'baseline', NEW.baseline, 'baseline_year', NEW.baseline_year, 'goal_id', NEW.goal_id, 'basis', NEW.basis, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE INDEX indicator_target_phase_id ON indicator_target (phase_id);
CREATE TRIGGER indicator_target_indicator_id_insert BEFORE INSERT ON indicator_target WHEN NEW.indicator_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM indicator WHERE id = NEW.indicator_id) BEGIN SELECT RAISE(ABORT, 'indicator_target.indicator_id: no such indicator'); END;
CREATE TRIGGER indicator_target_indicator_id_update BEFORE UPDATE OF indicator_id ON indicator_target WHEN NEW.indicator_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM indicator WHERE id = NEW.indicator_id) BEGIN SELECT RAISE(ABORT, 'indicator_target.indicator_id: no such indicator'); END;
CREATE TRIGGER indicator_target_indicator_id_parent_delete BEFORE DELETE ON indicator WHEN EXISTS (SELECT 1 FROM indicator_target WHERE indicator_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'indicator is still used by indicator_target'); END;
CREATE TRIGGER indicator_target_indicator_id_parent_update BEFORE UPDATE OF id ON indicator WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM indicator_target WHERE indicator_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'indicator is still used by indicator_target'); END;
CREATE TRIGGER indicator_target_phase_id_insert BEFORE INSERT ON indicator_target WHEN NEW.phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id) BEGIN SELECT RAISE(ABORT, 'indicator_target.phase_id: no such phase'); END;
CREATE TRIGGER indicator_target_phase_id_update BEFORE UPDATE OF phase_id ON indicator_target WHEN NEW.phase_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase WHERE id = NEW.phase_id) BEGIN SELECT RAISE(ABORT, 'indicator_target.phase_id: no such phase'); END;
CREATE TRIGGER indicator_target_phase_id_parent_delete BEFORE DELETE ON phase WHEN EXISTS (SELECT 1 FROM indicator_target WHERE phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by indicator_target'); END;
CREATE TRIGGER indicator_target_phase_id_parent_update BEFORE UPDATE OF id ON phase WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM indicator_target WHERE phase_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'phase is still used by indicator_target'); END;
CREATE TRIGGER indicator_target_no_replacing BEFORE INSERT ON indicator_target WHEN EXISTS (SELECT 1 FROM indicator_target WHERE fid = NEW.fid OR (indicator_id = NEW.indicator_id AND phase_id = NEW.phase_id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: indicator_target.indicator_id, indicator_target.phase_id'); END;
CREATE TRIGGER indicator_target_log_insert AFTER INSERT ON indicator_target BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator_target', json_array(NEW.indicator_id, NEW.phase_id), 'insert', NULL, json_object('target', NEW.target); END;
CREATE TRIGGER indicator_target_log_delete AFTER DELETE ON indicator_target BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator_target', json_array(OLD.indicator_id, OLD.phase_id), 'delete', json_object('target', OLD.target), NULL; END;
CREATE TRIGGER indicator_target_log_update AFTER UPDATE OF indicator_id, phase_id, target ON indicator_target WHEN NEW.indicator_id IS NOT OLD.indicator_id OR NEW.phase_id IS NOT OLD.phase_id OR NEW.target IS NOT OLD.target BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator_target', json_array(OLD.indicator_id, OLD.phase_id), 'update', json_object('target', OLD.target), json_object('target', NEW.target) WHERE json_array(OLD.indicator_id, OLD.phase_id) = json_array(NEW.indicator_id, NEW.phase_id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator_target', json_array(OLD.indicator_id, OLD.phase_id), 'delete', json_object('target', OLD.target), NULL WHERE NOT json_array(OLD.indicator_id, OLD.phase_id) = json_array(NEW.indicator_id, NEW.phase_id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator_target', json_array(NEW.indicator_id, NEW.phase_id), 'insert', NULL, json_object('target', NEW.target) WHERE NOT json_array(OLD.indicator_id, OLD.phase_id) = json_array(NEW.indicator_id, NEW.phase_id); END;
CREATE INDEX indicator_actual_source_id ON indicator_actual (source_id);
CREATE TRIGGER indicator_actual_indicator_id_insert BEFORE INSERT ON indicator_actual WHEN NEW.indicator_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM indicator WHERE id = NEW.indicator_id) BEGIN SELECT RAISE(ABORT, 'indicator_actual.indicator_id: no such indicator'); END;
CREATE TRIGGER indicator_actual_indicator_id_update BEFORE UPDATE OF indicator_id ON indicator_actual WHEN NEW.indicator_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM indicator WHERE id = NEW.indicator_id) BEGIN SELECT RAISE(ABORT, 'indicator_actual.indicator_id: no such indicator'); END;
CREATE TRIGGER indicator_actual_indicator_id_parent_delete BEFORE DELETE ON indicator WHEN EXISTS (SELECT 1 FROM indicator_actual WHERE indicator_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'indicator is still used by indicator_actual'); END;
CREATE TRIGGER indicator_actual_indicator_id_parent_update BEFORE UPDATE OF id ON indicator WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM indicator_actual WHERE indicator_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'indicator is still used by indicator_actual'); END;
CREATE TRIGGER indicator_actual_source_id_insert BEFORE INSERT ON indicator_actual WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'indicator_actual.source_id: no such source'); END;
CREATE TRIGGER indicator_actual_source_id_update BEFORE UPDATE OF source_id ON indicator_actual WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'indicator_actual.source_id: no such source'); END;
CREATE TRIGGER indicator_actual_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM indicator_actual WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by indicator_actual'); END;
CREATE TRIGGER indicator_actual_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM indicator_actual WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by indicator_actual'); END;
CREATE TRIGGER indicator_actual_no_replacing BEFORE INSERT ON indicator_actual WHEN EXISTS (SELECT 1 FROM indicator_actual WHERE fid = NEW.fid OR (indicator_id = NEW.indicator_id AND year = NEW.year)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: indicator_actual.indicator_id, indicator_actual.year'); END;
CREATE TRIGGER indicator_actual_log_insert AFTER INSERT ON indicator_actual BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator_actual', json_array(NEW.indicator_id, NEW.year), 'insert', NULL, json_object('value', NEW.value, 'source_id', NEW.source_id); END;
CREATE TRIGGER indicator_actual_log_delete AFTER DELETE ON indicator_actual BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator_actual', json_array(OLD.indicator_id, OLD.year), 'delete', json_object('value', OLD.value, 'source_id', OLD.source_id), NULL; END;
CREATE TRIGGER indicator_actual_log_update AFTER UPDATE OF indicator_id, year, value, source_id ON indicator_actual WHEN NEW.indicator_id IS NOT OLD.indicator_id OR NEW.year IS NOT OLD.year OR NEW.value IS NOT OLD.value OR NEW.source_id IS NOT OLD.source_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator_actual', json_array(OLD.indicator_id, OLD.year), 'update', json_object('value', OLD.value, 'source_id', OLD.source_id), json_object('value', NEW.value, 'source_id', NEW.source_id) WHERE json_array(OLD.indicator_id, OLD.year) = json_array(NEW.indicator_id, NEW.year) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator_actual', json_array(OLD.indicator_id, OLD.year), 'delete', json_object('value', OLD.value, 'source_id', OLD.source_id), NULL WHERE NOT json_array(OLD.indicator_id, OLD.year) = json_array(NEW.indicator_id, NEW.year) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'indicator_actual', json_array(NEW.indicator_id, NEW.year), 'insert', NULL, json_object('value', NEW.value, 'source_id', NEW.source_id) WHERE NOT json_array(OLD.indicator_id, OLD.year) = json_array(NEW.indicator_id, NEW.year); END;
CREATE INDEX support_centre_hub_id ON support_centre (hub_id);
CREATE INDEX support_centre_infrastructure_id ON support_centre (infrastructure_id);
CREATE INDEX support_centre_operator_id ON support_centre (operator_id);
CREATE INDEX support_centre_source_id ON support_centre (source_id);
CREATE TRIGGER support_centre_hub_id_insert BEFORE INSERT ON support_centre WHEN NEW.hub_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hub WHERE id = NEW.hub_id) BEGIN SELECT RAISE(ABORT, 'support_centre.hub_id: no such hub'); END;
CREATE TRIGGER support_centre_hub_id_update BEFORE UPDATE OF hub_id ON support_centre WHEN NEW.hub_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hub WHERE id = NEW.hub_id) BEGIN SELECT RAISE(ABORT, 'support_centre.hub_id: no such hub'); END;
CREATE TRIGGER support_centre_hub_id_parent_delete BEFORE DELETE ON hub WHEN EXISTS (SELECT 1 FROM support_centre WHERE hub_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'hub is still used by support_centre'); END;
CREATE TRIGGER support_centre_hub_id_parent_update BEFORE UPDATE OF id ON hub WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM support_centre WHERE hub_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'hub is still used by support_centre'); END;
CREATE TRIGGER support_centre_infrastructure_id_insert BEFORE INSERT ON support_centre WHEN NEW.infrastructure_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM infrastructure_point WHERE id = NEW.infrastructure_id) BEGIN SELECT RAISE(ABORT, 'support_centre.infrastructure_id: no such infrastructure_point'); END;
CREATE TRIGGER support_centre_infrastructure_id_update BEFORE UPDATE OF infrastructure_id ON support_centre WHEN NEW.infrastructure_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM infrastructure_point WHERE id = NEW.infrastructure_id) BEGIN SELECT RAISE(ABORT, 'support_centre.infrastructure_id: no such infrastructure_point'); END;
CREATE TRIGGER support_centre_infrastructure_id_parent_delete BEFORE DELETE ON infrastructure_point WHEN EXISTS (SELECT 1 FROM support_centre WHERE infrastructure_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'infrastructure_point is still used by support_centre'); END;
CREATE TRIGGER support_centre_infrastructure_id_parent_update BEFORE UPDATE OF id ON infrastructure_point WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM support_centre WHERE infrastructure_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'infrastructure_point is still used by support_centre'); END;
CREATE TRIGGER support_centre_operator_id_insert BEFORE INSERT ON support_centre WHEN NEW.operator_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM department WHERE id = NEW.operator_id) BEGIN SELECT RAISE(ABORT, 'support_centre.operator_id: no such department'); END;
CREATE TRIGGER support_centre_operator_id_update BEFORE UPDATE OF operator_id ON support_centre WHEN NEW.operator_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM department WHERE id = NEW.operator_id) BEGIN SELECT RAISE(ABORT, 'support_centre.operator_id: no such department'); END;
CREATE TRIGGER support_centre_operator_id_parent_delete BEFORE DELETE ON department WHEN EXISTS (SELECT 1 FROM support_centre WHERE operator_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'department is still used by support_centre'); END;
CREATE TRIGGER support_centre_operator_id_parent_update BEFORE UPDATE OF id ON department WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM support_centre WHERE operator_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'department is still used by support_centre'); END;
CREATE TRIGGER support_centre_source_id_insert BEFORE INSERT ON support_centre WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'support_centre.source_id: no such source'); END;
CREATE TRIGGER support_centre_source_id_update BEFORE UPDATE OF source_id ON support_centre WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'support_centre.source_id: no such source'); END;
CREATE TRIGGER support_centre_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM support_centre WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by support_centre'); END;
CREATE TRIGGER support_centre_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM support_centre WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by support_centre'); END;
CREATE TRIGGER support_centre_no_replacing BEFORE INSERT ON support_centre WHEN EXISTS (SELECT 1 FROM support_centre WHERE fid = NEW.fid OR (id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: support_centre.id'); END;
CREATE TRIGGER support_centre_log_insert AFTER INSERT ON support_centre BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_centre', json_array(NEW.id), 'insert', NULL, json_object('hub_id', NEW.hub_id, 'infrastructure_id', NEW.infrastructure_id, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'operator_id', NEW.operator_id, 'state', NEW.state, 'opened_on', NEW.opened_on, 'floor_area_m2', NEW.floor_area_m2, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id); END;
CREATE TRIGGER support_centre_log_delete AFTER DELETE ON support_centre BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_centre', json_array(OLD.id), 'delete', json_object('hub_id', OLD.hub_id, 'infrastructure_id', OLD.infrastructure_id, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'operator_id', OLD.operator_id, 'state', OLD.state, 'opened_on', OLD.opened_on, 'floor_area_m2', OLD.floor_area_m2, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL; END;
CREATE TRIGGER support_centre_log_update AFTER UPDATE OF id, hub_id, infrastructure_id, name_ko, name_en, operator_id, state, opened_on, floor_area_m2, note_ko, note_en, source_id ON support_centre WHEN NEW.id IS NOT OLD.id OR NEW.hub_id IS NOT OLD.hub_id OR NEW.infrastructure_id IS NOT OLD.infrastructure_id OR NEW.name_ko IS NOT OLD.name_ko OR NEW.name_en IS NOT OLD.name_en OR NEW.operator_id IS NOT OLD.operator_id OR NEW.state IS NOT OLD.state OR NEW.opened_on IS NOT OLD.opened_on OR NEW.floor_area_m2 IS NOT OLD.floor_area_m2 OR NEW.note_ko IS NOT OLD.note_ko OR NEW.note_en IS NOT OLD.note_en OR NEW.source_id IS NOT OLD.source_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_centre', json_array(OLD.id), 'update', json_object('hub_id', OLD.hub_id, 'infrastructure_id', OLD.infrastructure_id, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'operator_id', OLD.operator_id, 'state', OLD.state, 'opened_on', OLD.opened_on, 'floor_area_m2', OLD.floor_area_m2, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), json_object('hub_id', NEW.hub_id, 'infrastructure_id', NEW.infrastructure_id, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'operator_id', NEW.operator_id, 'state', NEW.state, 'opened_on', NEW.opened_on, 'floor_area_m2', NEW.floor_area_m2, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_centre', json_array(OLD.id), 'delete', json_object('hub_id', OLD.hub_id, 'infrastructure_id', OLD.infrastructure_id, 'name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'operator_id', OLD.operator_id, 'state', OLD.state, 'opened_on', OLD.opened_on, 'floor_area_m2', OLD.floor_area_m2, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_centre', json_array(NEW.id), 'insert', NULL, json_object('hub_id', NEW.hub_id, 'infrastructure_id', NEW.infrastructure_id, 'name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'operator_id', NEW.operator_id, 'state', NEW.state, 'opened_on', NEW.opened_on, 'floor_area_m2', NEW.floor_area_m2, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE INDEX support_centre_function_source_id ON support_centre_function (source_id);
CREATE TRIGGER support_centre_function_centre_id_insert BEFORE INSERT ON support_centre_function WHEN NEW.centre_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM support_centre WHERE id = NEW.centre_id) BEGIN SELECT RAISE(ABORT, 'support_centre_function.centre_id: no such support_centre'); END;
CREATE TRIGGER support_centre_function_centre_id_update BEFORE UPDATE OF centre_id ON support_centre_function WHEN NEW.centre_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM support_centre WHERE id = NEW.centre_id) BEGIN SELECT RAISE(ABORT, 'support_centre_function.centre_id: no such support_centre'); END;
CREATE TRIGGER support_centre_function_centre_id_parent_delete BEFORE DELETE ON support_centre WHEN EXISTS (SELECT 1 FROM support_centre_function WHERE centre_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'support_centre is still used by support_centre_function'); END;
CREATE TRIGGER support_centre_function_centre_id_parent_update BEFORE UPDATE OF id ON support_centre WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM support_centre_function WHERE centre_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'support_centre is still used by support_centre_function'); END;
CREATE TRIGGER support_centre_function_source_id_insert BEFORE INSERT ON support_centre_function WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'support_centre_function.source_id: no such source'); END;
CREATE TRIGGER support_centre_function_source_id_update BEFORE UPDATE OF source_id ON support_centre_function WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'support_centre_function.source_id: no such source'); END;
CREATE TRIGGER support_centre_function_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM support_centre_function WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by support_centre_function'); END;
CREATE TRIGGER support_centre_function_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM support_centre_function WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by support_centre_function'); END;
CREATE TRIGGER support_centre_function_no_replacing BEFORE INSERT ON support_centre_function WHEN EXISTS (SELECT 1 FROM support_centre_function WHERE fid = NEW.fid OR (centre_id = NEW.centre_id AND function = NEW.function)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: support_centre_function.centre_id, support_centre_function.function'); END;
CREATE TRIGGER support_centre_function_log_insert AFTER INSERT ON support_centre_function BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_centre_function', json_array(NEW.centre_id, NEW.function), 'insert', NULL, json_object('basis', NEW.basis, 'source_id', NEW.source_id); END;
CREATE TRIGGER support_centre_function_log_delete AFTER DELETE ON support_centre_function BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_centre_function', json_array(OLD.centre_id, OLD.function), 'delete', json_object('basis', OLD.basis, 'source_id', OLD.source_id), NULL; END;
CREATE TRIGGER support_centre_function_log_update AFTER UPDATE OF centre_id, function, basis, source_id ON support_centre_function WHEN NEW.centre_id IS NOT OLD.centre_id OR NEW.function IS NOT OLD.function OR NEW.basis IS NOT OLD.basis OR NEW.source_id IS NOT OLD.source_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_centre_function', json_array(OLD.centre_id, OLD.function), 'update', json_object('basis', OLD.basis, 'source_id', OLD.source_id), json_object('basis', NEW.basis, 'source_id', NEW.source_id) WHERE json_array(OLD.centre_id, OLD.function) = json_array(NEW.centre_id, NEW.function) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_centre_function', json_array(OLD.centre_id, OLD.function), 'delete', json_object('basis', OLD.basis, 'source_id', OLD.source_id), NULL WHERE NOT json_array(OLD.centre_id, OLD.function) = json_array(NEW.centre_id, NEW.function) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_centre_function', json_array(NEW.centre_id, NEW.function), 'insert', NULL, json_object('basis', NEW.basis, 'source_id', NEW.source_id) WHERE NOT json_array(OLD.centre_id, OLD.function) = json_array(NEW.centre_id, NEW.function); END;
CREATE INDEX support_gap_hub_id ON support_gap (hub_id);
CREATE INDEX support_gap_source_id ON support_gap (source_id);
CREATE TRIGGER support_gap_hub_id_insert BEFORE INSERT ON support_gap WHEN NEW.hub_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hub WHERE id = NEW.hub_id) BEGIN SELECT RAISE(ABORT, 'support_gap.hub_id: no such hub'); END;
CREATE TRIGGER support_gap_hub_id_update BEFORE UPDATE OF hub_id ON support_gap WHEN NEW.hub_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hub WHERE id = NEW.hub_id) BEGIN SELECT RAISE(ABORT, 'support_gap.hub_id: no such hub'); END;
CREATE TRIGGER support_gap_hub_id_parent_delete BEFORE DELETE ON hub WHEN EXISTS (SELECT 1 FROM support_gap WHERE hub_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'hub is still used by support_gap'); END;
CREATE TRIGGER support_gap_hub_id_parent_update BEFORE UPDATE OF id ON hub WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM support_gap WHERE hub_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'hub is still used by support_gap'); END;
CREATE TRIGGER support_gap_source_id_insert BEFORE INSERT ON support_gap WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'support_gap.source_id: no such source'); END;
CREATE TRIGGER support_gap_source_id_update BEFORE UPDATE OF source_id ON support_gap WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'support_gap.source_id: no such source'); END;
CREATE TRIGGER support_gap_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM support_gap WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by support_gap'); END;
CREATE TRIGGER support_gap_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM support_gap WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by support_gap'); END;
CREATE TRIGGER support_gap_no_replacing BEFORE INSERT ON support_gap WHEN EXISTS (SELECT 1 FROM support_gap WHERE fid = NEW.fid OR (id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: support_gap.id'); END;
CREATE TRIGGER support_gap_log_insert AFTER INSERT ON support_gap BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_gap', json_array(NEW.id), 'insert', NULL, json_object('hub_id', NEW.hub_id, 'as_of_year', NEW.as_of_year, 'has_department', NEW.has_department, 'has_local_body', NEW.has_local_body, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id); END;
CREATE TRIGGER support_gap_log_delete AFTER DELETE ON support_gap BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_gap', json_array(OLD.id), 'delete', json_object('hub_id', OLD.hub_id, 'as_of_year', OLD.as_of_year, 'has_department', OLD.has_department, 'has_local_body', OLD.has_local_body, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL; END;
CREATE TRIGGER support_gap_log_update AFTER UPDATE OF id, hub_id, as_of_year, has_department, has_local_body, note_ko, note_en, source_id ON support_gap WHEN NEW.id IS NOT OLD.id OR NEW.hub_id IS NOT OLD.hub_id OR NEW.as_of_year IS NOT OLD.as_of_year OR NEW.has_department IS NOT OLD.has_department OR NEW.has_local_body IS NOT OLD.has_local_body OR NEW.note_ko IS NOT OLD.note_ko OR NEW.note_en IS NOT OLD.note_en OR NEW.source_id IS NOT OLD.source_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_gap', json_array(OLD.id), 'update', json_object('hub_id', OLD.hub_id, 'as_of_year', OLD.as_of_year, 'has_department', OLD.has_department, 'has_local_body', OLD.has_local_body, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), json_object('hub_id', NEW.hub_id, 'as_of_year', NEW.as_of_year, 'has_department', NEW.has_department, 'has_local_body', NEW.has_local_body, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_gap', json_array(OLD.id), 'delete', json_object('hub_id', OLD.hub_id, 'as_of_year', OLD.as_of_year, 'has_department', OLD.has_department, 'has_local_body', OLD.has_local_body, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'support_gap', json_array(NEW.id), 'insert', NULL, json_object('hub_id', NEW.hub_id, 'as_of_year', NEW.as_of_year, 'has_department', NEW.has_department, 'has_local_body', NEW.has_local_body, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE INDEX programme_rule_id ON programme (rule_id);
CREATE INDEX programme_lead_department_id ON programme (lead_department_id);
CREATE INDEX programme_source_id ON programme (source_id);
CREATE TRIGGER programme_rule_id_insert BEFORE INSERT ON programme WHEN NEW.rule_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM rule WHERE id = NEW.rule_id) BEGIN SELECT RAISE(ABORT, 'programme.rule_id: no such rule'); END;
CREATE TRIGGER programme_rule_id_update BEFORE UPDATE OF rule_id ON programme WHEN NEW.rule_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM rule WHERE id = NEW.rule_id) BEGIN SELECT RAISE(ABORT, 'programme.rule_id: no such rule'); END;
CREATE TRIGGER programme_rule_id_parent_delete BEFORE DELETE ON rule WHEN EXISTS (SELECT 1 FROM programme WHERE rule_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'rule is still used by programme'); END;
CREATE TRIGGER programme_rule_id_parent_update BEFORE UPDATE OF id ON rule WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM programme WHERE rule_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'rule is still used by programme'); END;
CREATE TRIGGER programme_lead_department_id_insert BEFORE INSERT ON programme WHEN NEW.lead_department_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM department WHERE id = NEW.lead_department_id) BEGIN SELECT RAISE(ABORT, 'programme.lead_department_id: no such department'); END;
CREATE TRIGGER programme_lead_department_id_update BEFORE UPDATE OF lead_department_id ON programme WHEN NEW.lead_department_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM department WHERE id = NEW.lead_department_id) BEGIN SELECT RAISE(ABORT, 'programme.lead_department_id: no such department'); END;
CREATE TRIGGER programme_lead_department_id_parent_delete BEFORE DELETE ON department WHEN EXISTS (SELECT 1 FROM programme WHERE lead_department_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'department is still used by programme'); END;
CREATE TRIGGER programme_lead_department_id_parent_update BEFORE UPDATE OF id ON department WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM programme WHERE lead_department_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'department is still used by programme'); END;
CREATE TRIGGER programme_source_id_insert BEFORE INSERT ON programme WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'programme.source_id: no such source'); END;
CREATE TRIGGER programme_source_id_update BEFORE UPDATE OF source_id ON programme WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'programme.source_id: no such source'); END;
CREATE TRIGGER programme_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM programme WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by programme'); END;
CREATE TRIGGER programme_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM programme WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by programme'); END;
CREATE TRIGGER programme_no_replacing BEFORE INSERT ON programme WHEN EXISTS (SELECT 1 FROM programme WHERE fid = NEW.fid OR (id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: programme.id'); END;
CREATE TRIGGER programme_log_insert AFTER INSERT ON programme BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'programme', json_array(NEW.id), 'insert', NULL, json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'field', NEW.field, 'rule_id', NEW.rule_id, 'lead_department_id', NEW.lead_department_id, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id); END;
CREATE TRIGGER programme_log_delete AFTER DELETE ON programme BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'programme', json_array(OLD.id), 'delete', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'field', OLD.field, 'rule_id', OLD.rule_id, 'lead_department_id', OLD.lead_department_id, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL; END;
CREATE TRIGGER programme_log_update AFTER UPDATE OF id, name_ko, name_en, field, rule_id, lead_department_id, valid_from, valid_to, note_ko, note_en, source_id ON programme WHEN NEW.id IS NOT OLD.id OR NEW.name_ko IS NOT OLD.name_ko OR NEW.name_en IS NOT OLD.name_en OR NEW.field IS NOT OLD.field OR NEW.rule_id IS NOT OLD.rule_id OR NEW.lead_department_id IS NOT OLD.lead_department_id OR NEW.valid_from IS NOT OLD.valid_from OR NEW.valid_to IS NOT OLD.valid_to OR NEW.note_ko IS NOT OLD.note_ko OR NEW.note_en IS NOT OLD.note_en OR NEW.source_id IS NOT OLD.source_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'programme', json_array(OLD.id), 'update', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'field', OLD.field, 'rule_id', OLD.rule_id, 'lead_department_id', OLD.lead_department_id, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'field', NEW.field, 'rule_id', NEW.rule_id, 'lead_department_id', NEW.lead_department_id, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'programme', json_array(OLD.id), 'delete', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'field', OLD.field, 'rule_id', OLD.rule_id, 'lead_department_id', OLD.lead_department_id, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'programme', json_array(NEW.id), 'insert', NULL, json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'field', NEW.field, 'rule_id', NEW.rule_id, 'lead_department_id', NEW.lead_department_id, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE INDEX programme_district_district_code ON programme_district (district_code);
CREATE INDEX programme_district_project_id ON programme_district (project_id);
CREATE INDEX programme_district_source_id ON programme_district (source_id);
CREATE TRIGGER programme_district_programme_id_insert BEFORE INSERT ON programme_district WHEN NEW.programme_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM programme WHERE id = NEW.programme_id) BEGIN SELECT RAISE(ABORT, 'programme_district.programme_id: no such programme'); END;
CREATE TRIGGER programme_district_programme_id_update BEFORE UPDATE OF programme_id ON programme_district WHEN NEW.programme_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM programme WHERE id = NEW.programme_id) BEGIN SELECT RAISE(ABORT, 'programme_district.programme_id: no such programme'); END;
CREATE TRIGGER programme_district_programme_id_parent_delete BEFORE DELETE ON programme WHEN EXISTS (SELECT 1 FROM programme_district WHERE programme_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'programme is still used by programme_district'); END;
CREATE TRIGGER programme_district_programme_id_parent_update BEFORE UPDATE OF id ON programme WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM programme_district WHERE programme_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'programme is still used by programme_district'); END;
CREATE TRIGGER programme_district_district_code_insert BEFORE INSERT ON programme_district WHEN NEW.district_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM district WHERE code = NEW.district_code) BEGIN SELECT RAISE(ABORT, 'programme_district.district_code: no such district'); END;
CREATE TRIGGER programme_district_district_code_update BEFORE UPDATE OF district_code ON programme_district WHEN NEW.district_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM district WHERE code = NEW.district_code) BEGIN SELECT RAISE(ABORT, 'programme_district.district_code: no such district'); END;
CREATE TRIGGER programme_district_district_code_parent_delete BEFORE DELETE ON district WHEN EXISTS (SELECT 1 FROM programme_district WHERE district_code = OLD.code) BEGIN SELECT RAISE(ABORT, 'district is still used by programme_district'); END;
CREATE TRIGGER programme_district_district_code_parent_update BEFORE UPDATE OF code ON district WHEN NEW.code IS NOT OLD.code AND EXISTS (SELECT 1 FROM programme_district WHERE district_code = OLD.code) BEGIN SELECT RAISE(ABORT, 'district is still used by programme_district'); END;
CREATE TRIGGER programme_district_project_id_insert BEFORE INSERT ON programme_district WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'programme_district.project_id: no such project'); END;
CREATE TRIGGER programme_district_project_id_update BEFORE UPDATE OF project_id ON programme_district WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'programme_district.project_id: no such project'); END;
CREATE TRIGGER programme_district_project_id_parent_delete BEFORE DELETE ON project WHEN EXISTS (SELECT 1 FROM programme_district WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by programme_district'); END;
CREATE TRIGGER programme_district_project_id_parent_update BEFORE UPDATE OF id ON project WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM programme_district WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by programme_district'); END;
CREATE TRIGGER programme_district_source_id_insert BEFORE INSERT ON programme_district WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'programme_district.source_id: no such source'); END;
CREATE TRIGGER programme_district_source_id_update BEFORE UPDATE OF source_id ON programme_district WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'programme_district.source_id: no such source'); END;
CREATE TRIGGER programme_district_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM programme_district WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by programme_district'); END;
CREATE TRIGGER programme_district_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM programme_district WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by programme_district'); END;
CREATE TRIGGER programme_district_no_replacing BEFORE INSERT ON programme_district WHEN EXISTS (SELECT 1 FROM programme_district WHERE fid = NEW.fid OR (programme_id = NEW.programme_id AND district_code = NEW.district_code)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: programme_district.programme_id, programme_district.district_code'); END;
CREATE TRIGGER programme_district_log_insert AFTER INSERT ON programme_district BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'programme_district', json_array(NEW.programme_id, NEW.district_code), 'insert', NULL, json_object('project_id', NEW.project_id, 'state', NEW.state, 'start_year', NEW.start_year, 'end_year', NEW.end_year, 'city_percent', NEW.city_percent, 'basis', NEW.basis, 'source_id', NEW.source_id); END;
CREATE TRIGGER programme_district_log_delete AFTER DELETE ON programme_district BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'programme_district', json_array(OLD.programme_id, OLD.district_code), 'delete', json_object('project_id', OLD.project_id, 'state', OLD.state, 'start_year', OLD.start_year, 'end_year', OLD.end_year, 'city_percent', OLD.city_percent, 'basis', OLD.basis, 'source_id', OLD.source_id), NULL; END;
CREATE TRIGGER programme_district_log_update AFTER UPDATE OF programme_id, district_code, project_id, state, start_year, end_year, city_percent, basis, source_id ON programme_district WHEN NEW.programme_id IS NOT OLD.programme_id OR NEW.district_code IS NOT OLD.district_code OR NEW.project_id IS NOT OLD.project_id OR NEW.state IS NOT OLD.state OR NEW.start_year IS NOT OLD.start_year OR NEW.end_year IS NOT OLD.end_year OR NEW.city_percent IS NOT OLD.city_percent OR NEW.basis IS NOT OLD.basis OR NEW.source_id IS NOT OLD.source_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'programme_district', json_array(OLD.programme_id, OLD.district_code), 'update', json_object('project_id', OLD.project_id, 'state', OLD.state, 'start_year', OLD.start_year, 'end_year', OLD.end_year, 'city_percent', OLD.city_percent, 'basis', OLD.basis, 'source_id', OLD.source_id), json_object('project_id', NEW.project_id, 'state', NEW.state, 'start_year', NEW.start_year, 'end_year', NEW.end_year, 'city_percent', NEW.city_percent, 'basis', NEW.basis, 'source_id', NEW.source_id) WHERE json_array(OLD.programme_id, OLD.district_code) = json_array(NEW.programme_id, NEW.district_code) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'programme_district', json_array(OLD.programme_id, OLD.district_code), 'delete', json_object('project_id', OLD.project_id, 'state', OLD.state, 'start_year', OLD.start_year, 'end_year', OLD.end_year, 'city_percent', OLD.city_percent, 'basis', OLD.basis, 'source_id', OLD.source_id), NULL WHERE NOT json_array(OLD.programme_id, OLD.district_code) = json_array(NEW.programme_id, NEW.district_code) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'programme_district', json_array(NEW.programme_id, NEW.district_code), 'insert', NULL, json_object('project_id', NEW.project_id, 'state', NEW.state, 'start_year', NEW.start_year, 'end_year', NEW.end_year, 'city_percent', NEW.city_percent, 'basis', NEW.basis, 'source_id', NEW.source_id) WHERE NOT json_array(OLD.programme_id, OLD.district_code) = json_array(NEW.programme_id, NEW.district_code); END;
CREATE INDEX technology_review_project_id ON technology_review (project_id);
CREATE INDEX technology_review_source_id ON technology_review (source_id);
CREATE TRIGGER technology_review_project_id_insert BEFORE INSERT ON technology_review WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'technology_review.project_id: no such project'); END;
CREATE TRIGGER technology_review_project_id_update BEFORE UPDATE OF project_id ON technology_review WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'technology_review.project_id: no such project'); END;
CREATE TRIGGER technology_review_project_id_parent_delete BEFORE DELETE ON project WHEN EXISTS (SELECT 1 FROM technology_review WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by technology_review'); END;
CREATE TRIGGER technology_review_project_id_parent_update BEFORE UPDATE OF id ON project WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM technology_review WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by technology_review'); END;
CREATE TRIGGER technology_review_source_id_insert BEFORE INSERT ON technology_review WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'technology_review.source_id: no such source'); END;
CREATE TRIGGER technology_review_source_id_update BEFORE UPDATE OF source_id ON technology_review WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'technology_review.source_id: no such source'); END;
CREATE TRIGGER technology_review_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM technology_review WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by technology_review'); END;
CREATE TRIGGER technology_review_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM technology_review WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by technology_review'); END;
CREATE TRIGGER technology_review_no_replacing BEFORE INSERT ON technology_review WHEN EXISTS (SELECT 1 FROM technology_review WHERE fid = NEW.fid OR (id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: technology_review.id'); END;
CREATE TRIGGER technology_review_log_insert AFTER INSERT ON technology_review BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'technology_review', json_array(NEW.id), 'insert', NULL, json_object('project_id', NEW.project_id, 'reviewed_on', NEW.reviewed_on, 'changed_ko', NEW.changed_ko, 'changed_en', NEW.changed_en, 'decision', NEW.decision, 'next_on', NEW.next_on, 'basis', NEW.basis, 'source_id', NEW.source_id); END;
CREATE TRIGGER technology_review_log_delete AFTER DELETE ON technology_review BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'technology_review', json_array(OLD.id), 'delete', json_object('project_id', OLD.project_id, 'reviewed_on', OLD.reviewed_on, 'changed_ko', OLD.changed_ko, 'changed_en', OLD.changed_en, 'decision', OLD.decision, 'next_on', OLD.next_on, 'basis', OLD.basis, 'source_id', OLD.source_id), NULL; END;
CREATE TRIGGER technology_review_log_update AFTER UPDATE OF id, project_id, reviewed_on, changed_ko, changed_en, decision, next_on, basis, source_id ON technology_review WHEN NEW.id IS NOT OLD.id OR NEW.project_id IS NOT OLD.project_id OR NEW.reviewed_on IS NOT OLD.reviewed_on OR NEW.changed_ko IS NOT OLD.changed_ko OR NEW.changed_en IS NOT OLD.changed_en OR NEW.decision IS NOT OLD.decision OR NEW.next_on IS NOT OLD.next_on OR NEW.basis IS NOT OLD.basis OR NEW.source_id IS NOT OLD.source_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'technology_review', json_array(OLD.id), 'update', json_object('project_id', OLD.project_id, 'reviewed_on', OLD.reviewed_on, 'changed_ko', OLD.changed_ko, 'changed_en', OLD.changed_en, 'decision', OLD.decision, 'next_on', OLD.next_on, 'basis', OLD.basis, 'source_id', OLD.source_id), json_object('project_id', NEW.project_id, 'reviewed_on', NEW.reviewed_on, 'changed_ko', NEW.changed_ko, 'changed_en', NEW.changed_en, 'decision', NEW.decision, 'next_on', NEW.next_on, 'basis', NEW.basis, 'source_id', NEW.source_id) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'technology_review', json_array(OLD.id), 'delete', json_object('project_id', OLD.project_id, 'reviewed_on', OLD.reviewed_on, 'changed_ko', OLD.changed_ko, 'changed_en', OLD.changed_en, 'decision', OLD.decision, 'next_on', OLD.next_on, 'basis', OLD.basis, 'source_id', OLD.source_id), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'technology_review', json_array(NEW.id), 'insert', NULL, json_object('project_id', NEW.project_id, 'reviewed_on', NEW.reviewed_on, 'changed_ko', NEW.changed_ko, 'changed_en', NEW.changed_en, 'decision', NEW.decision, 'next_on', NEW.next_on, 'basis', NEW.basis, 'source_id', NEW.source_id) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE INDEX review_project_id ON review (project_id);
CREATE INDEX review_source_id ON review (source_id);
CREATE TRIGGER review_project_id_insert BEFORE INSERT ON review WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'review.project_id: no such project'); END;
CREATE TRIGGER review_project_id_update BEFORE UPDATE OF project_id ON review WHEN NEW.project_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM project WHERE id = NEW.project_id) BEGIN SELECT RAISE(ABORT, 'review.project_id: no such project'); END;
CREATE TRIGGER review_project_id_parent_delete BEFORE DELETE ON project WHEN EXISTS (SELECT 1 FROM review WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by review'); END;
CREATE TRIGGER review_project_id_parent_update BEFORE UPDATE OF id ON project WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM review WHERE project_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'project is still used by review'); END;
CREATE TRIGGER review_source_id_insert BEFORE INSERT ON review WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'review.source_id: no such source'); END;
CREATE TRIGGER review_source_id_update BEFORE UPDATE OF source_id ON review WHEN NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id) BEGIN SELECT RAISE(ABORT, 'review.source_id: no such source'); END;
CREATE TRIGGER review_source_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM review WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by review'); END;
CREATE TRIGGER review_source_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM review WHERE source_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by review'); END;
CREATE TRIGGER review_no_replacing BEFORE INSERT ON review WHEN EXISTS (SELECT 1 FROM review WHERE fid = NEW.fid OR (id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: review.id'); END;
CREATE TRIGGER review_log_insert AFTER INSERT ON review BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'review', json_array(NEW.id), 'insert', NULL, json_object('project_id', NEW.project_id, 'kind', NEW.kind, 'body', NEW.body, 'state', NEW.state, 'requested_on', NEW.requested_on, 'decided_on', NEW.decided_on, 'result', NEW.result, 'reviewed_won', NEW.reviewed_won, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id); END;
CREATE TRIGGER review_log_delete AFTER DELETE ON review BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'review', json_array(OLD.id), 'delete', json_object('project_id', OLD.project_id, 'kind', OLD.kind, 'body', OLD.body, 'state', OLD.state, 'requested_on', OLD.requested_on, 'decided_on', OLD.decided_on, 'result', OLD.result, 'reviewed_won', OLD.reviewed_won, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL; END;
CREATE TRIGGER review_log_update AFTER UPDATE OF id, project_id, kind, body, state, requested_on, decided_on, result, reviewed_won, note_ko, note_en, source_id ON review WHEN NEW.id IS NOT OLD.id OR NEW.project_id IS NOT OLD.project_id OR NEW.kind IS NOT OLD.kind OR NEW.body IS NOT OLD.body OR NEW.state IS NOT OLD.state OR NEW.requested_on IS NOT OLD.requested_on OR NEW.decided_on IS NOT OLD.decided_on OR NEW.result IS NOT OLD.result OR NEW.reviewed_won IS NOT OLD.reviewed_won OR NEW.note_ko IS NOT OLD.note_ko OR NEW.note_en IS NOT OLD.note_en OR NEW.source_id IS NOT OLD.source_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'review', json_array(OLD.id), 'update', json_object('project_id', OLD.project_id, 'kind', OLD.kind, 'body', OLD.body, 'state', OLD.state, 'requested_on', OLD.requested_on, 'decided_on', OLD.decided_on, 'result', OLD.result, 'reviewed_won', OLD.reviewed_won, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), json_object('project_id', NEW.project_id, 'kind', NEW.kind, 'body', NEW.body, 'state', NEW.state, 'requested_on', NEW.requested_on, 'decided_on', NEW.decided_on, 'result', NEW.result, 'reviewed_won', NEW.reviewed_won, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'review', json_array(OLD.id), 'delete', json_object('project_id', OLD.project_id, 'kind', OLD.kind, 'body', OLD.body, 'state', OLD.state, 'requested_on', OLD.requested_on, 'decided_on', OLD.decided_on, 'result', OLD.result, 'reviewed_won', OLD.reviewed_won, 'note_ko', OLD.note_ko, 'note_en', OLD.note_en, 'source_id', OLD.source_id), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'review', json_array(NEW.id), 'insert', NULL, json_object('project_id', NEW.project_id, 'kind', NEW.kind, 'body', NEW.body, 'state', NEW.state, 'requested_on', NEW.requested_on, 'decided_on', NEW.decided_on, 'result', NEW.result, 'reviewed_won', NEW.reviewed_won, 'note_ko', NEW.note_ko, 'note_en', NEW.note_en, 'source_id', NEW.source_id) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE UNIQUE INDEX funding_target_unique ON funding_target (scope, COALESCE(scope_key, ''), COALESCE(source, ''), COALESCE(fiscal_year, 0));
CREATE INDEX funding_target_evidence_id ON funding_target (evidence_id);
CREATE TRIGGER funding_target_evidence_id_insert BEFORE INSERT ON funding_target WHEN NEW.evidence_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.evidence_id) BEGIN SELECT RAISE(ABORT, 'funding_target.evidence_id: no such source'); END;
CREATE TRIGGER funding_target_evidence_id_update BEFORE UPDATE OF evidence_id ON funding_target WHEN NEW.evidence_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.evidence_id) BEGIN SELECT RAISE(ABORT, 'funding_target.evidence_id: no such source'); END;
CREATE TRIGGER funding_target_evidence_id_parent_delete BEFORE DELETE ON source WHEN EXISTS (SELECT 1 FROM funding_target WHERE evidence_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by funding_target'); END;
CREATE TRIGGER funding_target_evidence_id_parent_update BEFORE UPDATE OF id ON source WHEN NEW.id IS NOT OLD.id AND EXISTS (SELECT 1 FROM funding_target WHERE evidence_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'source is still used by funding_target'); END;
CREATE TRIGGER funding_target_no_replacing BEFORE INSERT ON funding_target WHEN EXISTS (SELECT 1 FROM funding_target WHERE fid = NEW.fid OR (id = NEW.id) UNION ALL SELECT 1 FROM funding_target WHERE scope = NEW.scope AND COALESCE(scope_key, '') = COALESCE(NEW.scope_key, '') AND COALESCE(source, '') = COALESCE(NEW.source, '') AND COALESCE(fiscal_year, 0) = COALESCE(NEW.fiscal_year, 0)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: funding_target.id'); END;
CREATE TRIGGER funding_target_log_insert AFTER INSERT ON funding_target BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'funding_target', json_array(NEW.id), 'insert', NULL, json_object('scope', NEW.scope, 'scope_key', NEW.scope_key, 'source', NEW.source, 'fiscal_year', NEW.fiscal_year, 'amount_won', NEW.amount_won, 'is_limit', NEW.is_limit, 'basis', NEW.basis, 'evidence_id', NEW.evidence_id); END;
CREATE TRIGGER funding_target_log_delete AFTER DELETE ON funding_target BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'funding_target', json_array(OLD.id), 'delete', json_object('scope', OLD.scope, 'scope_key', OLD.scope_key, 'source', OLD.source, 'fiscal_year', OLD.fiscal_year, 'amount_won', OLD.amount_won, 'is_limit', OLD.is_limit, 'basis', OLD.basis, 'evidence_id', OLD.evidence_id), NULL; END;
CREATE TRIGGER funding_target_log_update AFTER UPDATE OF id, scope, scope_key, source, fiscal_year, amount_won, is_limit, basis, evidence_id ON funding_target WHEN NEW.id IS NOT OLD.id OR NEW.scope IS NOT OLD.scope OR NEW.scope_key IS NOT OLD.scope_key OR NEW.source IS NOT OLD.source OR NEW.fiscal_year IS NOT OLD.fiscal_year OR NEW.amount_won IS NOT OLD.amount_won OR NEW.is_limit IS NOT OLD.is_limit OR NEW.basis IS NOT OLD.basis OR NEW.evidence_id IS NOT OLD.evidence_id BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'funding_target', json_array(OLD.id), 'update', json_object('scope', OLD.scope, 'scope_key', OLD.scope_key, 'source', OLD.source, 'fiscal_year', OLD.fiscal_year, 'amount_won', OLD.amount_won, 'is_limit', OLD.is_limit, 'basis', OLD.basis, 'evidence_id', OLD.evidence_id), json_object('scope', NEW.scope, 'scope_key', NEW.scope_key, 'source', NEW.source, 'fiscal_year', NEW.fiscal_year, 'amount_won', NEW.amount_won, 'is_limit', NEW.is_limit, 'basis', NEW.basis, 'evidence_id', NEW.evidence_id) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'funding_target', json_array(OLD.id), 'delete', json_object('scope', OLD.scope, 'scope_key', OLD.scope_key, 'source', OLD.source, 'fiscal_year', OLD.fiscal_year, 'amount_won', OLD.amount_won, 'is_limit', OLD.is_limit, 'basis', OLD.basis, 'evidence_id', OLD.evidence_id), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'funding_target', json_array(NEW.id), 'insert', NULL, json_object('scope', NEW.scope, 'scope_key', NEW.scope_key, 'source', NEW.source, 'fiscal_year', NEW.fiscal_year, 'amount_won', NEW.amount_won, 'is_limit', NEW.is_limit, 'basis', NEW.basis, 'evidence_id', NEW.evidence_id) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE TRIGGER council_meeting_no_replacing BEFORE INSERT ON council_meeting WHEN EXISTS (SELECT 1 FROM council_meeting WHERE fid = NEW.fid OR (id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: council_meeting.id'); END;
CREATE TRIGGER council_meeting_log_insert AFTER INSERT ON council_meeting BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'council_meeting', json_array(NEW.id), 'insert', NULL, json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'held_on', NEW.held_on, 'as_of', NEW.as_of, 'log_seq', NEW.log_seq); END;
CREATE TRIGGER council_meeting_log_delete AFTER DELETE ON council_meeting BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'council_meeting', json_array(OLD.id), 'delete', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'held_on', OLD.held_on, 'as_of', OLD.as_of, 'log_seq', OLD.log_seq), NULL; END;
CREATE TRIGGER council_meeting_log_update AFTER UPDATE OF id, name_ko, name_en, held_on, as_of, log_seq ON council_meeting WHEN NEW.id IS NOT OLD.id OR NEW.name_ko IS NOT OLD.name_ko OR NEW.name_en IS NOT OLD.name_en OR NEW.held_on IS NOT OLD.held_on OR NEW.as_of IS NOT OLD.as_of OR NEW.log_seq IS NOT OLD.log_seq BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'council_meeting', json_array(OLD.id), 'update', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'held_on', OLD.held_on, 'as_of', OLD.as_of, 'log_seq', OLD.log_seq), json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'held_on', NEW.held_on, 'as_of', NEW.as_of, 'log_seq', NEW.log_seq) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'council_meeting', json_array(OLD.id), 'delete', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'held_on', OLD.held_on, 'as_of', OLD.as_of, 'log_seq', OLD.log_seq), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'council_meeting', json_array(NEW.id), 'insert', NULL, json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'held_on', NEW.held_on, 'as_of', NEW.as_of, 'log_seq', NEW.log_seq) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE TRIGGER scenario_no_replacing BEFORE INSERT ON scenario WHEN EXISTS (SELECT 1 FROM scenario WHERE fid = NEW.fid OR (id = NEW.id)) BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: scenario.id'); END;
CREATE TRIGGER scenario_log_insert AFTER INSERT ON scenario BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'scenario', json_array(NEW.id), 'insert', NULL, json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'file', NEW.file, 'made_at', NEW.made_at, 'made_by', NEW.made_by, 'log_seq', NEW.log_seq, 'state', NEW.state, 'note', NEW.note); END;
CREATE TRIGGER scenario_log_delete AFTER DELETE ON scenario BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'scenario', json_array(OLD.id), 'delete', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'file', OLD.file, 'made_at', OLD.made_at, 'made_by', OLD.made_by, 'log_seq', OLD.log_seq, 'state', OLD.state, 'note', OLD.note), NULL; END;
CREATE TRIGGER scenario_log_update AFTER UPDATE OF id, name_ko, name_en, file, made_at, made_by, log_seq, state, note ON scenario WHEN NEW.id IS NOT OLD.id OR NEW.name_ko IS NOT OLD.name_ko OR NEW.name_en IS NOT OLD.name_en OR NEW.file IS NOT OLD.file OR NEW.made_at IS NOT OLD.made_at OR NEW.made_by IS NOT OLD.made_by OR NEW.log_seq IS NOT OLD.log_seq OR NEW.state IS NOT OLD.state OR NEW.note IS NOT OLD.note BEGIN INSERT INTO change_log (at, table_name, row_key, action, before, after) SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'scenario', json_array(OLD.id), 'update', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'file', OLD.file, 'made_at', OLD.made_at, 'made_by', OLD.made_by, 'log_seq', OLD.log_seq, 'state', OLD.state, 'note', OLD.note), json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'file', NEW.file, 'made_at', NEW.made_at, 'made_by', NEW.made_by, 'log_seq', NEW.log_seq, 'state', NEW.state, 'note', NEW.note) WHERE json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'scenario', json_array(OLD.id), 'delete', json_object('name_ko', OLD.name_ko, 'name_en', OLD.name_en, 'file', OLD.file, 'made_at', OLD.made_at, 'made_by', OLD.made_by, 'log_seq', OLD.log_seq, 'state', OLD.state, 'note', OLD.note), NULL WHERE NOT json_array(OLD.id) = json_array(NEW.id) UNION ALL SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'scenario', json_array(NEW.id), 'insert', NULL, json_object('name_ko', NEW.name_ko, 'name_en', NEW.name_en, 'file', NEW.file, 'made_at', NEW.made_at, 'made_by', NEW.made_by, 'log_seq', NEW.log_seq, 'state', NEW.state, 'note', NEW.note) WHERE NOT json_array(OLD.id) = json_array(NEW.id); END;
CREATE VIEW funding_by_phase AS
SELECT t.phase_id AS phase_id, t.phase_id AS project_id, t.fiscal_year AS fiscal_year,
       t.source AS source, t.amount_won AS amount_won FROM funding_total t WHERE 0
UNION ALL
SELECT t.phase_id AS phase_id, p.project_id AS project_id,
       t.fiscal_year AS fiscal_year, t.source AS source,
       CAST(SUM(t.amount_won) AS INTEGER) AS amount_won
FROM funding_total t JOIN phase p ON p.id = t.phase_id
GROUP BY t.phase_id, p.project_id, t.fiscal_year, t.source;
CREATE VIEW funding_by_district AS
SELECT t.district_code AS district_code, t.fiscal_year AS fiscal_year,
       t.source AS source, t.amount_won AS amount_won FROM funding_total t WHERE 0
UNION ALL
SELECT d.code AS district_code, t.fiscal_year AS fiscal_year,
       t.source AS source, CAST(SUM(t.amount_won) AS INTEGER) AS amount_won
FROM funding_total t LEFT JOIN district d ON d.code = t.district_code
GROUP BY t.district_code, t.fiscal_year, t.source;
CREATE VIEW funding_by_hub AS
SELECT t.phase_id AS hub_id, t.fiscal_year AS fiscal_year,
       t.source AS source, t.amount_won AS amount_won FROM funding_total t WHERE 0
UNION ALL
SELECT pr.hub_id AS hub_id, t.fiscal_year AS fiscal_year,
       t.source AS source, CAST(SUM(t.amount_won) AS INTEGER) AS amount_won
FROM funding_total t JOIN phase p ON p.id = t.phase_id JOIN project pr ON pr.id = p.project_id
GROUP BY pr.hub_id, t.fiscal_year, t.source;
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
CROSS JOIN parcel pc ON pc.pnu = s.pnu;
CREATE VIEW choice AS
SELECT p.id AS list, p.id AS value, p.seq AS seq, p.name_ko AS name_ko,
       p.name_en AS name_en FROM phase p WHERE 0
UNION ALL
SELECT 'horizon', 'short_term', 1, '1. 단기', '1. Short term'
UNION ALL
SELECT 'horizon', 'medium_term', 2, '2. 중기', '2. Medium term'
UNION ALL
SELECT 'horizon', 'long_term', 3, '3. 장기', '3. Long term'
UNION ALL
SELECT 'stage', 'stage_1', 1, '1단계', 'Stage 1'
UNION ALL
SELECT 'stage', 'stage_2', 2, '2단계', 'Stage 2'
UNION ALL
SELECT 'stage', 'stage_3', 3, '3단계', 'Stage 3'
UNION ALL
SELECT 'life_cycle', 'concept', 1, '1. 기본구상', '1. Concept'
UNION ALL
SELECT 'life_cycle', 'basic_plan', 2, '2. 기본계획', '2. Basic plan'
UNION ALL
SELECT 'life_cycle', 'detailed_design', 3, '3. 실시설계', '3. Detailed design'
UNION ALL
SELECT 'life_cycle', 'construction_start', 4, '4. 착공', '4. Start of construction'
UNION ALL
SELECT 'life_cycle', 'completion', 5, '5. 준공', '5. Completion'
UNION ALL
SELECT 'life_cycle', 'operation', 6, '6. 운영', '6. Operation'
UNION ALL
SELECT 'project', id, 0, name_ko,
       CAST(COALESCE(NULLIF(name_en, ''), name_ko) AS TEXT) FROM project
UNION ALL
SELECT 'hub', id, 0, name_ko,
       CAST(COALESCE(NULLIF(name_en, ''), name_ko) AS TEXT) FROM hub
UNION ALL
SELECT 'district', code, 0, name_ko,
       CAST(COALESCE(NULLIF(name_en, ''), name_ko) AS TEXT) FROM district
UNION ALL
SELECT 'department', id, 0, name_ko,
       CAST(COALESCE(NULLIF(name_en, ''), name_ko) AS TEXT) FROM department
UNION ALL
SELECT 'phase', ph.id, ph.seq, pr.name_ko || ' · ' || ph.name_ko,
       COALESCE(NULLIF(pr.name_en, ''), pr.name_ko) || ' · ' ||
       COALESCE(NULLIF(ph.name_en, ''), ph.name_ko)
FROM phase ph JOIN project pr ON pr.id = ph.project_id;
CREATE VIEW funding_at_council AS
SELECT t.phase_id AS phase_id, t.pnu AS pnu, t.fiscal_year AS fiscal_year, t.source AS source, t.amount_won AS amount_won FROM funding t WHERE 0
UNION ALL
SELECT r.phase_id AS phase_id, r.pnu AS pnu, r.fiscal_year AS fiscal_year, r.source AS source, r.amount_won AS amount_won FROM (
SELECT t.phase_id AS phase_id, t.pnu AS pnu, t.fiscal_year AS fiscal_year, t.source AS source, t.amount_won AS amount_won FROM funding t
WHERE EXISTS (SELECT 1 FROM council_meeting) AND json_array(t.phase_id, t.pnu, t.fiscal_year, t.source) NOT IN (SELECT row_key FROM change_log WHERE table_name = 'funding' AND fid > (SELECT log_seq FROM council_meeting ORDER BY held_on DESC, fid DESC LIMIT 1))
UNION ALL
SELECT CAST(json_extract(e.row_key, '$[0]') AS TEXT) AS phase_id, CAST(json_extract(e.row_key, '$[1]') AS TEXT) AS pnu, CAST(json_extract(e.row_key, '$[2]') AS INTEGER) AS fiscal_year, CAST(json_extract(e.row_key, '$[3]') AS TEXT) AS source, CAST(json_extract(e.before, '$.amount_won') AS INTEGER) AS amount_won FROM (SELECT row_key, action, before, MIN(fid) AS fid FROM change_log WHERE table_name = 'funding' AND fid > (SELECT log_seq FROM council_meeting ORDER BY held_on DESC, fid DESC LIMIT 1) GROUP BY row_key) e
WHERE EXISTS (SELECT 1 FROM council_meeting) AND e.action <> 'insert') r;
CREATE VIEW phase_at_council AS
SELECT t.id AS phase_id, t.project_id AS project_id, t.seq AS seq, t.name_ko AS name_ko, t.name_en AS name_en, t.id AS starts_on, t.id AS ends_on FROM phase t WHERE 0
UNION ALL
SELECT r.id AS phase_id, r.project_id AS project_id, r.seq AS seq, r.name_ko AS name_ko, r.name_en AS name_en, CAST(r.starts_on AS TEXT) AS starts_on, CAST(r.ends_on AS TEXT) AS ends_on FROM (
SELECT t.id AS id, t.project_id AS project_id, t.seq AS seq, t.name_ko AS name_ko, t.name_en AS name_en, t.starts_on AS starts_on, t.ends_on AS ends_on FROM phase t
WHERE EXISTS (SELECT 1 FROM council_meeting) AND json_array(t.id) NOT IN (SELECT row_key FROM change_log WHERE table_name = 'phase' AND fid > (SELECT log_seq FROM council_meeting ORDER BY held_on DESC, fid DESC LIMIT 1))
UNION ALL
SELECT CAST(json_extract(e.row_key, '$[0]') AS TEXT) AS id, CAST(json_extract(e.before, '$.project_id') AS TEXT) AS project_id, CAST(json_extract(e.before, '$.seq') AS INTEGER) AS seq, CAST(json_extract(e.before, '$.name_ko') AS TEXT) AS name_ko, CAST(json_extract(e.before, '$.name_en') AS TEXT) AS name_en, CAST(json_extract(e.before, '$.starts_on') AS TEXT) AS starts_on, CAST(json_extract(e.before, '$.ends_on') AS TEXT) AS ends_on FROM (SELECT row_key, action, before, MIN(fid) AS fid FROM change_log WHERE table_name = 'phase' AND fid > (SELECT log_seq FROM council_meeting ORDER BY held_on DESC, fid DESC LIMIT 1) GROUP BY row_key) e
WHERE EXISTS (SELECT 1 FROM council_meeting) AND e.action <> 'insert') r;
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('phase_target', 'attributes', 'phase_target', '단계별 목표 / Targets of phases', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('phase_dependency', 'attributes', 'phase_dependency', '단계 선후 관계 / Dependencies between phases', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('legal_dependency', 'attributes', 'legal_dependency', '법·제도 선결과제 / Legal dependencies', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('plan_goal', 'attributes', 'plan_goal', '2040 서울플랜 목표 / Goals of the 2040 Seoul Plan', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('indicator', 'attributes', 'indicator', '성과지표 / Indicators', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('indicator_target', 'attributes', 'indicator_target', '단계별 지표 목표 / Indicator targets by phase', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('indicator_actual', 'attributes', 'indicator_actual', '연도별 지표 실적 / Indicator actuals by year', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('support_centre', 'attributes', 'support_centre', '혁신지원센터 / Support centres', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('support_centre_function', 'attributes', 'support_centre_function', '센터 기능 / Functions of centres', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('support_gap', 'attributes', 'support_gap', '거점 지원체계 공백 / Support gap of hubs', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('programme', 'attributes', 'programme', '자치구 협력사업 / Programmes with districts', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('programme_district', 'attributes', 'programme_district', '참여 자치구 / Districts taking part', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('technology_review', 'attributes', 'technology_review', '기술 점검 / Technology reviews', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('review', 'attributes', 'review', '심사 / Reviews', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('funding_target', 'attributes', 'funding_target', '재원 목표·한도 / Targets and limits of money', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('allocation', 'attributes', 'allocation', '배분 기록 / How money was spread', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('council_meeting', 'attributes', 'council_meeting', '시의회 보고 / Council meetings', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('scenario', 'attributes', 'scenario', '시나리오 / Scenarios', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('funding_total', 'attributes', 'funding_total', '재원 집계 / Ledger totals', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('change_log', 'attributes', 'change_log', '변경 이력 / Change log', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('choice', 'attributes', 'choice', '선택 목록 / Choices', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('funding_at_council', 'attributes', 'funding_at_council', '최근 시의회 보고 시점의 재원 / Funding as last put to the council', 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
  VALUES ('phase_at_council', 'attributes', 'phase_at_council', '최근 시의회 보고 시점의 단계 / Phases as last put to the council', 0);
-- Rules of columns that were there. SQLite changes a CHECK only by its text; the
-- way is its own (“Making Other Kinds Of Table Schema Changes”).
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET sql = replace(sql, 'topic TEXT NOT NULL CONSTRAINT "rule.topic" CHECK ((topic IN (''investment_review'', ''feasibility_study'', ''district_support_range'', ''central_share'', ''continuing_expenditure'', ''zone_area_guide'', ''decline_criteria'')))',
  'topic TEXT NOT NULL CONSTRAINT "rule.topic" CHECK ((topic IN (''investment_review'', ''feasibility_study'', ''district_support_range'', ''central_share'', ''continuing_expenditure'', ''zone_area_guide'', ''decline_criteria'', ''mid_term_plan'', ''plan_horizon'', ''minor_change'', ''programme_ratio'')))')
WHERE type = 'table' AND name = 'rule';
UPDATE sqlite_master SET sql = replace(sql, 'role TEXT NOT NULL CONSTRAINT "project_department.role" CHECK ((role IN (''partner'', ''operator'')))',
  'role TEXT NOT NULL CONSTRAINT "project_department.role" CHECK ((role IN (''lead'', ''partner'', ''operator'')))')
WHERE type = 'table' AND name = 'project_department';
UPDATE sqlite_master SET sql = replace(sql, 'UNIQUE (project_id, department_id)',
  'UNIQUE (project_id, department_id),
  CONSTRAINT "project_department: valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to" CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)')
WHERE type = 'table' AND name = 'project_department';
PRAGMA writable_schema = RESET;
DELETE FROM funding_total;
INSERT INTO funding_total (phase_id, district_code, fiscal_year, source, basis, evidence_id, amount_won, row_count) SELECT f.phase_id, COALESCE(substr(f.pnu, 1, 5), ''), f.fiscal_year, f.source, f.basis, COALESCE(f.evidence_id, ''), SUM(f.amount_won), COUNT(*) FROM funding f GROUP BY 1, 2, 3, 4, 5, 6;
INSERT INTO source (id, title, title_en, publisher, url, as_of, licence, confidence)
  SELECT 'seoul_plan_2040', '2040 서울도시기본계획(2040 서울플랜)의 7대 목표', 'Seven goals of the 2040 Seoul Plan', '언론 보도', NULL, NULL, NULL, 'M'
  WHERE NOT EXISTS (SELECT 1 FROM source WHERE id = 'seoul_plan_2040');
INSERT INTO plan_goal (id, seq, name_ko, name_en, source_id)
  SELECT 'daily-life', 1, '보행일상권', 'Daily life within walking distance', 'seoul_plan_2040'
  WHERE NOT EXISTS (SELECT 1 FROM plan_goal WHERE id = 'daily-life');
INSERT INTO plan_goal (id, seq, name_ko, name_en, source_id)
  SELECT 'waterfront', 2, '수변 중심 공간 재편', 'Space reordered around the waterfront', 'seoul_plan_2040'
  WHERE NOT EXISTS (SELECT 1 FROM plan_goal WHERE id = 'waterfront');
INSERT INTO plan_goal (id, seq, name_ko, name_en, source_id)
  SELECT 'infrastructure', 3, '기반시설 입체화', 'Multi-level infrastructure', 'seoul_plan_2040'
  WHERE NOT EXISTS (SELECT 1 FROM plan_goal WHERE id = 'infrastructure');
INSERT INTO plan_goal (id, seq, name_ko, name_en, source_id)
  SELECT 'centres', 4, '중심지 기능 혁신', 'Renewed functions of centres', 'seoul_plan_2040'
  WHERE NOT EXISTS (SELECT 1 FROM plan_goal WHERE id = 'centres');
INSERT INTO plan_goal (id, seq, name_ko, name_en, source_id)
  SELECT 'mobility', 5, '미래교통 인프라', 'Future transport infrastructure', 'seoul_plan_2040'
  WHERE NOT EXISTS (SELECT 1 FROM plan_goal WHERE id = 'mobility');
INSERT INTO plan_goal (id, seq, name_ko, name_en, source_id)
  SELECT 'carbon-safety', 6, '탄소중립 안전도시', 'Carbon-neutral, safe city', 'seoul_plan_2040'
  WHERE NOT EXISTS (SELECT 1 FROM plan_goal WHERE id = 'carbon-safety');
INSERT INTO plan_goal (id, seq, name_ko, name_en, source_id)
  SELECT 'planning-shift', 7, '도시계획 대전환', 'A turn in urban planning', 'seoul_plan_2040'
  WHERE NOT EXISTS (SELECT 1 FROM plan_goal WHERE id = 'planning-shift');
