"""The plan's views: every total anyone sees is computed here, from the ledger.

Sums over the whole ledger come from `funding_total`, which triggers in the file keep in step with
the ledger's rows; adding up millions of rows for each total took seconds.

Money without a parcel ("not placed") counts in every total but those per parcel; per
district it stands in a row of its own, whose district_code is empty (NULL).

SQLite gives a computed column no type, and OGR would then read sums as text. A view's types
are those of its first SELECT; so each view with sums begins with one that returns no row and
names columns of the right types. Each computed column is cast as well: newer SQLite takes a
column whose parts differ in type for a BLOB (seen on QGIS 3.44).
"""

from __future__ import annotations

from smartcity_planner.domain import codes
from smartcity_planner.domain.model import Field, FieldType, Geometry, Role, View
from smartcity_planner.domain.views_choice import CHOICE
from smartcity_planner.domain.views_council import FUNDING_AT_COUNCIL, PHASE_AT_COUNCIL

TEXT, INTEGER, DATE = FieldType.TEXT, FieldType.INTEGER, FieldType.DATE

_YEAR = Field("fiscal_year", INTEGER, "회계연도", "Fiscal year", role=Role.YEAR)
_SOURCE = Field("source", TEXT, "재원", "Funding source", codes=codes.SOURCE)
_AMOUNT = Field("amount_won", INTEGER, "금액(원)", "Amount (won)", role=Role.WON)

FUNDING_BY_PHASE = View(
    "funding_by_phase",
    "단계별 재원",
    "Funding by phase",
    """SELECT t.phase_id AS phase_id, t.phase_id AS project_id, t.fiscal_year AS fiscal_year,
       t.source AS source, t.amount_won AS amount_won FROM funding_total t WHERE 0
UNION ALL
SELECT t.phase_id AS phase_id, p.project_id AS project_id,
       t.fiscal_year AS fiscal_year, t.source AS source,
       CAST(SUM(t.amount_won) AS INTEGER) AS amount_won
FROM funding_total t JOIN phase p ON p.id = t.phase_id
GROUP BY t.phase_id, p.project_id, t.fiscal_year, t.source""",
    (
        Field("phase_id", TEXT, "단계", "Phase"),
        Field("project_id", TEXT, "사업", "Project"),
        _YEAR,
        _SOURCE,
        _AMOUNT,
    ),
)
FUNDING_BY_DISTRICT = View(
    "funding_by_district",
    "자치구별 재원",
    "Funding by district",
    """SELECT t.district_code AS district_code, t.fiscal_year AS fiscal_year,
       t.source AS source, t.amount_won AS amount_won FROM funding_total t WHERE 0
UNION ALL
SELECT d.code AS district_code, t.fiscal_year AS fiscal_year,
       t.source AS source, CAST(SUM(t.amount_won) AS INTEGER) AS amount_won
FROM funding_total t LEFT JOIN district d ON d.code = t.district_code
GROUP BY t.district_code, t.fiscal_year, t.source""",
    (Field("district_code", TEXT, "자치구", "District"), _YEAR, _SOURCE, _AMOUNT),
)
FUNDING_BY_HUB = View(
    "funding_by_hub",
    "혁신거점별 재원",
    "Funding by hub",
    """SELECT t.phase_id AS hub_id, t.fiscal_year AS fiscal_year,
       t.source AS source, t.amount_won AS amount_won FROM funding_total t WHERE 0
UNION ALL
SELECT pr.hub_id AS hub_id, t.fiscal_year AS fiscal_year,
       t.source AS source, CAST(SUM(t.amount_won) AS INTEGER) AS amount_won
FROM funding_total t JOIN phase p ON p.id = t.phase_id JOIN project pr ON pr.id = p.project_id
GROUP BY pr.hub_id, t.fiscal_year, t.source""",
    (Field("hub_id", TEXT, "혁신거점", "Hub"), _YEAR, _SOURCE, _AMOUNT),
)
#: One row per phase × parcel with the parcel's geometry and the phase's dates: for the map
#: "parcels by phase" and for QGIS's temporal controller.
PARCEL_PHASE = View(
    "parcel_phase",
    "단계별 필지(지도)",
    "Parcels by phase",
    """SELECT pp.fid AS OGC_FID, pp.phase_id AS phase_id, ph.project_id AS project_id,
       ph.seq AS seq, ph.starts_on AS starts_on, ph.ends_on AS ends_on,
       ph.name_ko AS phase_ko, ph.name_en AS phase_en,
       pr.name_ko AS project_ko, pr.name_en AS project_en, pr.hub_id AS hub_id,
       pp.pnu AS pnu, pc.jibun AS jibun, pc.district_code AS district_code,
       pp.share AS share, pc.geom AS geom
FROM phase_parcel pp
JOIN phase ph ON ph.id = pp.phase_id
JOIN project pr ON pr.id = ph.project_id
JOIN parcel pc ON pc.pnu = pp.pnu""",
    (
        Field("phase_id", TEXT, "단계", "Phase"),
        Field("project_id", TEXT, "사업", "Project"),
        Field("seq", INTEGER, "순서", "Order"),
        Field("starts_on", DATE, "시작일", "Starts on"),
        Field("ends_on", DATE, "종료일", "Ends on"),
        Field("phase_ko", TEXT, "단계 이름", "Phase (Korean)"),
        Field("phase_en", TEXT, "단계 이름(영문)", "Phase (English)"),
        Field("project_ko", TEXT, "사업 이름", "Project (Korean)"),
        Field("project_en", TEXT, "사업 이름(영문)", "Project (English)"),
        Field("hub_id", TEXT, "혁신거점", "Hub"),
        Field("pnu", TEXT, "필지고유번호(PNU)", "Parcel number (PNU)"),
        Field("jibun", TEXT, "지번", "Lot number"),
        Field("district_code", TEXT, "자치구", "District"),
        Field("share", FieldType.REAL, "지분", "Share", role=Role.SHARE),
    ),
    Geometry.MULTIPOLYGON,
)
#: One row per funded parcel with its money by source and the source that gives most
#: (ties: the order central, city, district, then the others). CROSS JOIN, because SQLite then
#: hands out each parcel as it is summed up: opening the layer asks for the first row, twice, and
#: that took a second and more where the whole ledger had to be summed up for it.
PARCEL_FUNDING = View(
    "parcel_funding",
    "재원별 필지(지도)",
    "Parcels by funding source",
    """SELECT fid AS OGC_FID, pnu AS pnu, jibun AS jibun, district_code AS district_code,
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
CROSS JOIN parcel pc ON pc.pnu = s.pnu""",
    (
        Field("pnu", TEXT, "필지고유번호(PNU)", "Parcel number (PNU)"),
        Field("jibun", TEXT, "지번", "Lot number"),
        Field("district_code", TEXT, "자치구", "District"),
        Field("central_won", INTEGER, "국비(원)", "Central (won)", role=Role.WON),
        Field("city_won", INTEGER, "시비(원)", "City (won)", role=Role.WON),
        Field("district_won", INTEGER, "구비(원)", "District (won)", role=Role.WON),
        Field("other_won", INTEGER, "기타(원)", "Other (won)", role=Role.WON),
        Field("total_won", INTEGER, "계(원)", "Total (won)", role=Role.WON),
        Field("main_source", TEXT, "주 재원", "Main source"),
        Field("has_example", INTEGER, "예시 포함", "Has example money"),
    ),
    Geometry.MULTIPOLYGON,
)
#: One row per parcel × place that lies on it, in words: several places may overlap.
PARCEL_PLACE = View(
    "parcel_place",
    "필지에 걸친 구역·시설",
    "What lies on the parcels",
    """SELECT o.fid AS OGC_FID, o.pnu AS pnu, o.layer AS layer, o.place_id AS place_id,
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
LEFT JOIN infrastructure_area ia ON o.layer = 'infrastructure_area' AND ia.id = o.place_id""",
    (
        Field("pnu", TEXT, "필지고유번호(PNU)", "Parcel number (PNU)"),
        Field("layer", TEXT, "자료", "Layer", codes=codes.OVERLAY_LAYER),
        Field("place_id", TEXT, "식별자", "Identifier", role=Role.KEY),
        Field("name_ko", TEXT, "이름", "Name (Korean)"),
        Field("name_en", TEXT, "영문 이름", "Name"),
        Field("area_m2", FieldType.REAL, "겹친 면적(㎡)", "Shared area (m²)"),
        Field("length_m", FieldType.REAL, "겹친 길이(m)", "Shared length (m)"),
        Field("share", FieldType.REAL, "필지 면적 중 비율", "Share of the parcel"),
        Field("percent", FieldType.REAL, "필지 면적 중 비율(%)", "Share of the parcel (%)"),
    ),
)
#: One row per parcel with the names of all that lies on it and its shares, for joins. One pass
#: over the places: a query per parcel and column took half a minute for 2,600 parcels.
PARCEL_PLACE_NAMES = View(
    "parcel_place_names",
    "필지별 거점·구역·기반시설",
    "Places by parcel",
    """SELECT o.fid AS OGC_FID, o.pnu AS pnu, o.pnu AS hubs_ko, o.pnu AS hubs_en, o.pnu AS zones,
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
      FROM parcel_place ORDER BY pnu, share DESC, place_id) p GROUP BY p.pnu""",
    (
        Field("pnu", TEXT, "필지고유번호(PNU)", "Parcel number (PNU)"),
        Field("hubs_ko", TEXT, "혁신거점", "Hubs (Korean)"),
        Field("hubs_en", TEXT, "혁신거점(영문)", "Hubs"),
        Field("zones", TEXT, "도시재생 구역", "Regeneration zones"),
        Field("infrastructure_ko", TEXT, "기반시설", "Infrastructure (Korean)"),
        Field("infrastructure_en", TEXT, "기반시설(영문)", "Infrastructure"),
    ),
)

VIEWS: tuple[View, ...] = (
    FUNDING_BY_PHASE,
    FUNDING_BY_DISTRICT,
    FUNDING_BY_HUB,
    PARCEL_PHASE,
    PARCEL_FUNDING,
    PARCEL_PLACE,
    PARCEL_PLACE_NAMES,
    CHOICE,
    FUNDING_AT_COUNCIL,
    PHASE_AT_COUNCIL,
)
