"""Coordinate systems without parcel numbers: by named districts, by outline, by the city."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr

from smartcity_planner.domain.errors import BadInput
from smartcity_planner.intake import crs, inputs, outline, places, reading, sampling, systems
from smartcity_planner.intake.crs import CrsProblem
from smartcity_planner.intake.reference import City
from smartcity_planner.store import vector
from smartcity_planner.store.plan import PlanStore

SYSTEMS = [5186, 5181, 5174, 2097, 5179, 4326, 3857]
#: As the statistics office writes it: 5174 in all but its datum shift.
KOSTAT = (
    'PROJCS["Bessel_TM",GEOGCS["GCS_Bessel_1841",DATUM["D_Bessel_1841",SPHEROID["Bessel_1841",'
    '6377397.155,299.1528128]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]],'
    'PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",{east}],'
    'PARAMETER["False_Northing",500000],PARAMETER["Central_Meridian",{meridian}],'
    'PARAMETER["Scale_Factor",1],PARAMETER["Latitude_Of_Origin",38],UNIT["Meter",1]]'
)


@pytest.fixture(scope="module")
def city(empty_plan: Path) -> City:
    return City.of(PlanStore(empty_plan))


@pytest.fixture(scope="module")
def districts(empty_plan: Path) -> dict[str, ogr.Geometry]:
    dataset = ogr.Open(str(empty_plan))
    return {
        row.GetField("name_ko"): row.GetGeometryRef().Clone()
        for row in dataset.GetLayerByName("district")
    }


def to(reference: osr.SpatialReference, x: float, y: float) -> tuple[float, float]:
    """A place in EPSG:5186 in another system."""
    change = osr.CoordinateTransformation(systems.system("5186"), reference)
    return change.TransformPoint(x, y)[:2]


def grid(shape: ogr.Geometry, count: int) -> Iterator[tuple[float, float]]:
    """Points on a grid all over a shape."""
    x0, x1, y0, y1 = shape.GetEnvelope()
    for a in range(count):
        for b in range(count):
            x, y = x0 + (x1 - x0) * (a + 0.5) / count, y0 + (y1 - y0) * (b + 0.5) / count
            if shape.Contains(ogr.CreateGeometryFromWkt(f"POINT ({x} {y})")):
                yield x, y


@pytest.fixture(scope="module")
def named(city: City, districts: dict[str, ogr.Geometry]) -> list[tuple[str, float, float]]:
    """Points all over the districts, each with its district."""
    return [
        (city.key_of(name), *point) for name, shape in districts.items() for point in grid(shape, 7)
    ]


def moved(
    samples: list[tuple[str, float, float]], reference: osr.SpatialReference
) -> list[tuple[str, float, float]]:
    return [(key, *to(reference, x, y)) for key, x, y in samples]


# --- what rows name


@pytest.mark.parametrize("epsg", SYSTEMS)
def test_named_districts_tell_a_system_that_nobody_names(
    city: City, named: list[tuple[str, float, float]], epsg: int
) -> None:
    samples = moved(named, systems.system(str(epsg)))
    _, found = crs.decide_places(samples, city, None)
    assert (found.name, found.how, found.reference) == (f"EPSG:{epsg}", "found", "named")
    own = next(one for one in found.candidates if one.name == found.name)
    assert own.inside >= 0.99 * len(samples)


@pytest.mark.parametrize(("truth", "declared"), [(5174, 5181), (5181, 5174), (5186, 5187)])
def test_named_districts_disprove_a_declared_system(
    city: City, named: list[tuple[str, float, float]], truth: int, declared: int
) -> None:
    samples = moved(named, systems.system(str(truth)))
    with pytest.raises(CrsProblem, match=f"import again with CRS=EPSG:{truth}") as error:
        crs.decide_places(samples, city, systems.system(str(declared)))
    assert error.value.offer == f"EPSG:{truth}"
    assert error.value.evidence.name == f"EPSG:{declared}"
    _, found = crs.decide_places(samples, city, systems.system(str(declared)), f"EPSG:{truth}")
    assert (found.name, found.how) == (f"EPSG:{truth}", "given")


def test_wrong_names_on_a_tenth_of_the_rows_do_not_mislead(
    city: City, named: list[tuple[str, float, float]]
) -> None:
    keys = [key for key, _, _ in named]
    wrong = [
        (keys[(n * 7) % len(keys)] if n % 10 == 0 else key, x, y)
        for n, (key, x, y) in enumerate(named)
    ]
    _, found = crs.decide_places(moved(wrong, systems.system("5174")), city, None)
    assert found.name == "EPSG:5174"


def test_x_and_y_exchanged_are_told(city: City, named: list[tuple[str, float, float]]) -> None:
    samples = [(key, y, x) for key, x, y in named]
    with pytest.raises(BadInput, match="the wrong way round"):
        crs.decide_places(samples, city, None)


# --- only the city


@pytest.fixture(scope="module")
def downtown() -> list[tuple[str, float, float]]:
    return [("", 197_000 + 50 * n, 551_000 + 30 * n) for n in range(60)]


def test_places_in_the_middle_of_the_city_do_not_tell_old_systems_apart(
    city: City, downtown: list[tuple[str, float, float]]
) -> None:
    samples = moved(downtown, systems.system("5174"))
    with pytest.raises(CrsProblem, match=r"fit alike.*EPSG:51\d\d") as error:
        crs.decide_places(samples, city, None)
    assert error.value.offer is None
    # What the file declares is followed, and the doubt is told.
    _, found = crs.decide_places(samples, city, systems.system("5174"))
    assert (found.name, found.reference) == ("EPSG:5174", "city")
    assert {"EPSG:5181", "EPSG:2097"} <= set(found.rivals)


def test_places_in_the_city_tell_what_lies_far_apart(
    city: City, downtown: list[tuple[str, float, float]]
) -> None:
    with pytest.raises(CrsProblem, match="100,000 m away") as error:
        crs.decide_places(downtown, city, systems.system("5181"))
    assert error.value.offer == "EPSG:5186"
    _, found = crs.decide_places(downtown, city, None)
    assert (found.name, found.rivals) == ("EPSG:5186", ())


def test_a_file_of_the_whole_country_is_taken(
    city: City, downtown: list[tuple[str, float, float]]
) -> None:
    country = [("", x + 60_000 + 900 * n, y - 50_000) for n in range(4) for _, x, y in downtown]
    _, found = crs.decide_places([*downtown, *country], city, systems.system("5186"))
    assert (found.name, found.how) == ("EPSG:5186", "declared")


# --- outlines


def spoiled(districts: dict[str, ogr.Geometry], truth: str) -> list[ogr.Geometry]:
    change = osr.CoordinateTransformation(systems.system("5186"), systems.system(truth))
    shapes = [shape.Clone() for shape in districts.values()]
    for shape in shapes:
        shape.Transform(change)
    return shapes


def gathered(shapes: list[ogr.Geometry], city: City) -> tuple[list, list]:
    return places.gather((({}, shape) for shape in shapes), city, whole=True)


@pytest.mark.parametrize("epsg", SYSTEMS)
def test_the_outline_of_districts_tells_their_system(
    city: City, districts: dict[str, ogr.Geometry], epsg: int
) -> None:
    samples, areas = gathered(spoiled(districts, str(epsg)), city)
    _, found = crs.decide_places(samples, city, None, areas=areas)
    assert (found.name, found.reference) == (f"EPSG:{epsg}", "outline")
    own = next(one for one in found.candidates if one.name == found.name)
    assert own.outline_m < 1


def test_the_outline_of_one_district_is_enough(
    city: City, districts: dict[str, ogr.Geometry]
) -> None:
    samples, areas = gathered(spoiled({"은평구": districts["은평구"]}, "5174"), city)
    with pytest.raises(CrsProblem) as error:
        crs.decide_places(samples, city, systems.system("5181"), areas=areas)
    assert error.value.offer == "EPSG:5174"


@pytest.mark.parametrize(("meridian", "offer"), [(127.0028902777778, 5174), (127, 2097)])
def test_a_bessel_system_without_its_datum_shift(
    city: City, districts: dict[str, ogr.Geometry], meridian: float, offer: int
) -> None:
    declared = systems.system(KOSTAT.format(east=200_000, meridian=meridian))
    samples, areas = gathered(spoiled(districts, str(offer)), city)
    with pytest.raises(CrsProblem) as error:
        crs.decide_places(samples, city, declared, areas=areas)
    assert error.value.offer == f"EPSG:{offer}"
    own = next(one for one in error.value.evidence.candidates if one.name == "Bessel_TM")
    assert 100 < own.outline_m < 400


def test_a_vendors_bessel_system_is_offered_with_its_shift_in_words_that_can_be_given(
    city: City, districts: dict[str, ogr.Geometry]
) -> None:
    declared = systems.system(KOSTAT.format(east=250_000, meridian=127))
    samples, areas = gathered(spoiled(districts, "2097"), city)
    shift = [(key, x + 50_000, y) for key, x, y in samples]
    for area in areas:
        for part in area if area.GetGeometryCount() > 1 else [area.GetGeometryRef(0)]:
            ring = part.GetGeometryRef(0) if part.GetGeometryCount() else part
            for n in range(ring.GetPointCount()):
                ring.SetPoint_2D(n, ring.GetX(n) + 50_000, ring.GetY(n))
    with pytest.raises(CrsProblem) as error:
        crs.decide_places(shift, city, declared, areas=areas)
    assert "+towgs84" in error.value.offer
    _, found = crs.decide_places(shift, city, declared, error.value.offer, areas=areas)
    assert found.how == "given"


def test_zones_have_no_outline_of_districts(city: City) -> None:
    blocks = [
        ogr.CreateGeometryFromWkt(f"POINT ({190_000 + 1100 * a} {545_000 + 1100 * b})").Buffer(
            600, 8
        )
        for a in range(5)
        for b in range(4)
    ]
    assert len(outline.points(blocks)) > 20
    samples, areas = gathered(blocks, city)
    assert areas
    _, found = crs.decide_places(samples, city, systems.system("5186"), areas=areas)
    assert found.reference == "city"


# --- other names for known systems


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("+proj=tmerc +lat_0=38 +lon_0=127 +k=1 +x_0=200000 +y_0=600000 +ellps=GRS80", 5186),
        ("+proj=tmerc +lat_0=38 +lon_0=127 +k=1 +x_0=200000 +y_0=500000 +ellps=GRS80", 5181),
        ("+proj=tmerc +lat_0=38 +lon_0=127.5 +k=0.9996 +x_0=1e6 +y_0=2e6 +ellps=GRS80", 5179),
        (
            "+proj=tmerc +lat_0=38 +lon_0=127 +k=1 +x_0=200000 +y_0=600000 +ellps=GRS80 "
            "+towgs84=0,0,0 +units=m",
            5186,
        ),
        ("+proj=longlat +ellps=GRS80", 4326),
        ("ESRI:102080", 5179),
    ],
)
def test_a_system_without_a_label_is_called_by_its_known_name(text: str, known: int) -> None:
    found = systems.standard(systems.system(text))
    assert systems.name_of(found) == f"EPSG:{known}"


def test_a_system_of_its_own_stays_itself() -> None:
    text = "+proj=tmerc +lat_0=38 +lon_0=127 +k=1 +x_0=200030 +y_0=600000 +ellps=GRS80"
    assert "+x_0=200030" in systems.name_of(systems.standard(systems.system(text)))


# --- rasters


def test_the_extent_of_a_raster(city: City) -> None:
    x0, x1, y0, y1 = city.outline.GetEnvelope()
    _, found = crs.decide_extent((x0, y0, x1, y1), city, None)
    assert (found.name, found.reference, found.rivals) == ("EPSG:5186", "extent", ())
    with pytest.raises(CrsProblem) as error:
        crs.decide_extent((x0, y0, x1, y1), city, systems.system("5179"))
    assert error.value.offer == "EPSG:5186"
    with pytest.raises(CrsProblem, match="In none of the known"):
        crs.decide_extent((0, 0, 10, 10), city, None)
    old = [*to(systems.system("5174"), x0, y0), *to(systems.system("5174"), x1, y1)]
    with pytest.raises(CrsProblem, match="fit alike"):
        crs.decide_extent(tuple(old), city, None)


@pytest.mark.real_data
def test_the_real_terrain_has_no_label_and_is_in_5186(shared_data: Path, city: City) -> None:
    with vector.quiet():
        raster = gdal.Open(str(shared_data / "raster" / "seoul_dem_unlabelled.tif"))
        x, dx, _, y, _, dy = raster.GetGeoTransform()
        extent = (x, y + dy * raster.RasterYSize, x + dx * raster.RasterXSize, y)
        assert raster.GetSpatialRef().GetAuthorityCode(None) is None
        _, found = crs.decide_extent(extent, city, raster.GetSpatialRef())
    assert (found.name, found.how, found.declared) == (
        "EPSG:5186",
        "declared",
        "Transverse Mercator",
    )


# --- the real files


@pytest.mark.real_data
def test_the_real_coordinate_pairs_agree_within_ten_centimetres(
    shared_data: Path, city: City, dong_of: Callable[[str], ogr.Geometry]
) -> None:
    with (shared_data / "coordinates" / "lonlat_epsg5186_pairs.csv").open() as file:
        pairs = [
            tuple(float(row[name]) for name in ("lon", "lat", "x5186", "y5186"))
            for row in csv.DictReader(file)
        ]
    assert len(pairs) == 2545
    for place in ((2, 3), (0, 1)):
        samples = [("", pair[place[0]], pair[place[1]]) for pair in pairs]
        used, found = crs.decide_places(samples, city, None)
        assert (found.name, found.how) == (("EPSG:5186", "EPSG:4326")[place == (0, 1)], "found")
        change = systems.transformation(used)
        here = [systems.moved(change, pair[place[0]], pair[place[1]]) for pair in pairs]
        lonlat = systems.transformation(systems.system("4326"))
        there = [systems.moved(lonlat, pair[0], pair[1]) for pair in pairs]
        published = [pair[2:] for pair in pairs]
        for other in (there, published):
            apart = sorted(math.dist(a, b) for a, b in zip(here, other, strict=True))
            assert apart[-1] < 0.10  # 7.1 cm: the published lon/lat have six decimals
    # … and in every other system, told by the dong in which the published lon/lat lies.
    keys = [_dong_at(city, x, y) for x, y in there]
    for epsg in SYSTEMS:
        reference = systems.system(str(epsg))
        samples = [
            (key, *to(reference, *place)) for key, place in zip(keys, published, strict=True)
        ]
        used, found = crs.decide_places(samples, city, None)
        assert (found.name, found.rivals) == (f"EPSG:{epsg}", ())
        change = systems.transformation(used)
        apart = max(
            math.dist(systems.moved(change, x, y), place)
            for (_, x, y), place in zip(samples, there, strict=True)
        )
        assert apart < 0.10, epsg


def _dong_at(city: City, x: float, y: float) -> str:
    point = ogr.CreateGeometryFromWkt(f"POINT ({x} {y})")
    return next((code for code in city.codes(8) if city.distance(code, point) == 0), "")


@pytest.fixture
def decided(store: PlanStore, shared_data: Path) -> Callable[..., crs.CrsEvidence]:
    def decide(name: str, target: str, given: str | None = None) -> crs.CrsEvidence:
        with reading.opened(inputs.inspect(str(shared_data / name)), target) as table:
            return sampling.decide(table, store, target, given)[1]

    return decide


@pytest.mark.real_data
def test_the_dongs_of_the_statistics_office_lie_off_as_declared(
    decided: Callable[..., crs.CrsEvidence],
) -> None:
    name = "boundaries/seoulmaps_kostat2013_dong.shp"
    with pytest.raises(CrsProblem, match=r"its outline lies 2\d\d m from") as error:
        decided(name, "hub")
    assert error.value.offer == "EPSG:5174"
    apart = {one.name: one.apart_m for one in error.value.evidence.candidates}["EPSG:5174"]
    assert 200 < apart < 400
    found = decided(name, "hub", "EPSG:5174")
    own = next(one for one in found.candidates if one.name == "EPSG:5174")
    assert own.outline_m < 20
    assert own.inside == found.sampled == 423


@pytest.mark.real_data
def test_the_geojson_of_districts_holds_other_coordinates_than_its_format_says(
    decided: Callable[..., crs.CrsEvidence],
) -> None:
    name = "boundaries/statgarten_seoul_gu.json"
    with pytest.raises(CrsProblem, match="no place on Earth; in EPSG:5179") as error:
        decided(name, "hub")
    assert error.value.offer == "EPSG:5179"
    found = decided(name, "hub", "EPSG:5179")
    own = next(one for one in found.candidates if one.name == "EPSG:5179")
    assert (own.inside, found.sampled) == (25, 25)  # each in the district of its name
    assert own.outline_m < 10


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("name", "epsg"),
    [
        ("2023 침수흔적도 최신수정", 5179),
        ("2024 침수흔적도", 5179),
        ("2025 침수흔적도", 5186),
        ("서울시_2014", 5179),
        ("서울시_2016", 5179),
        ("서울시_2017", 5179),
        ("서울시_2018", 5179),
        ("서울시_2019", 5179),
        ("서울시_2020", 5179),
    ],
)
def test_the_mixed_systems_of_the_flood_traces(
    decided: Callable[..., crs.CrsEvidence], name: str, epsg: int
) -> None:
    # Their .prj name vendors' systems (KGD2002_…, ESRI:102080); GDAL knows some, by its version.
    found = decided(f"infrastructure/flood_traces/{name}.shp", "infrastructure_area")
    assert (found.name, found.how) == (f"EPSG:{epsg}", "declared")
    assert not found.declared.startswith("EPSG")
    assert found.reference == "named"  # by the dong codes in ADM_CD
    own = next(one for one in found.candidates if one.name == found.name)
    assert own.inside >= 0.99 * found.sampled


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("name", "target", "epsg", "how"),
    [
        ("zones/seoul_project_zones.geojson", "regeneration_zone", 4326, "declared"),
        ("infrastructure/bus_stops_cp949.csv", "infrastructure_point", 4326, "found"),
        ("infrastructure/schools.json", "infrastructure_point", 4326, "found"),
        ("infrastructure/subway-stations.json", "infrastructure_point", 4326, "found"),
        ("infrastructure/subway-lines.geojson", "infrastructure_line", 4326, "declared"),
        ("infrastructure/bike_roads.shp", "infrastructure_line", 4326, "declared"),
        ("infrastructure/rivers.gpkg", "infrastructure_area", 5186, "declared"),
        ("parcels/jeungsan_parcels.gpkg", "parcel", 4326, "declared"),
        ("parcels/yongsan_road_parcels_damaged.csv", "parcel", 4326, "found"),
        ("parcels/yongsan_road_parcels_partial_truth.csv", "parcel", 4326, "found"),
    ],
)
def test_the_systems_of_the_other_real_files(
    decided: Callable[..., crs.CrsEvidence], name: str, target: str, epsg: int, how: str
) -> None:
    found = decided(name, target)
    assert (found.name, found.how, found.rivals) == (f"EPSG:{epsg}", how, ())


@pytest.mark.real_data
@pytest.mark.parametrize("layer", ["seoulCCTV", "bike", "seoulCarpark", "seoulCulture"])
def test_facilities_at_zero_and_far_away_do_not_mislead(
    decided: Callable[..., crs.CrsEvidence], layer: str
) -> None:
    found = decided(
        f"infrastructure/public_facilities.gpkg|layername={layer}", "infrastructure_point"
    )
    own = next(one for one in found.candidates if one.name == found.name)
    assert (found.name, found.reference) == ("EPSG:4326", "named")
    assert 0.9 * found.sampled < own.inside <= found.sampled


@pytest.mark.real_data
@pytest.mark.parametrize("epsg", [5174, 5181, 2097])
def test_many_places_near_the_edge_of_the_city_tell_old_systems_apart(
    store: PlanStore, shared_data: Path, tmp_path: Path, epsg: int
) -> None:
    # 11,315 bus stops without any name of a district: some lie within 300 m of the city's edge.
    change = osr.CoordinateTransformation(systems.system("4326"), systems.system(str(epsg)))
    source = shared_data / "infrastructure" / "bus_stops_cp949.csv"
    with source.open(encoding="cp949", newline="") as file:
        stops = [(float(row["X좌표"]), float(row["Y좌표"])) for row in csv.DictReader(file)]
    lines = [f"{x:.3f},{y:.3f}" for x, y, _ in change.TransformPoints(stops)]
    (tmp_path / "a.csv").write_text("x,y\n" + "\n".join(lines), encoding="utf-8")
    with reading.opened(inputs.inspect(str(tmp_path / "a.csv")), "infrastructure_point") as table:
        _, found = sampling.decide(table, store, "infrastructure_point")
        assert (found.name, found.how, found.rivals) == (f"EPSG:{epsg}", "found", ())
        wrong = {5174: "5181", 5181: "5174", 2097: "5174"}[epsg]
        with pytest.raises(CrsProblem) as error:
            sampling.decide(table, store, "infrastructure_point", wrong)
        assert error.value.offer == f"EPSG:{epsg}"


@pytest.mark.parametrize("denser", ["north", "south"])
def test_a_file_that_reaches_beyond_the_city_is_not_held_against_its_edge(
    city: City, denser: str
) -> None:
    # Denser on one side: a shift brings more of it into the city, and that proves nothing.
    x0, x1, y0, y1 = city.outline.GetEnvelope()
    rows = [(n / 150) ** 4 for n in range(150)]
    parts = [1 - row for row in rows] if denser == "north" else rows
    samples = [
        ("", x0 + (x1 - x0) * m / 60, y0 - 3_000 + (y1 - y0 + 6_000) * part)
        for part in parts
        for m in range(60)
    ]
    _, found = crs.decide_places(
        moved(samples, systems.system("5181")), city, systems.system("5181")
    )
    assert (found.name, found.how) == ("EPSG:5181", "declared")
    assert "EPSG:5174" in found.rivals
