"""What comes as a file, folder or zip: opened, or a choice, or a message that helps."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from osgeo import gdal, ogr

from smartcity_planner.domain.errors import BadInput
from smartcity_planner.domain.progress import Progress
from smartcity_planner.intake import inputs, reading, textfile, unpack
from smartcity_planner.intake.inputs import SeveralLayers
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.store.plan import PlanStore

Lots = Callable[..., list]
same_folder = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def rows_of(source: str | Path, target: str = "infrastructure_point") -> list[dict[str, object]]:
    """All rows of what `source` names, as the importers get them."""
    with reading.opened(inputs.inspect(str(source)), target) as table:
        return [dict(zip(table.names, table.every_value(row), strict=True)) for row in table.rows()]


def packed(path: Path, files: dict[str, Path], coding: str = "utf-8") -> Path:
    """A zip with `files` under names in `coding`; CP949 without the UTF-8 flag, as Windows does."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, file in files.items():
            target.writestr(_info(name, coding), file.read_bytes())
    return path


def _info(name: str, coding: str) -> zipfile.ZipInfo:
    if coding == "utf-8":
        return zipfile.ZipInfo(name)

    class Raw(zipfile.ZipInfo):
        def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 - zipfile's own name
            return name.encode(coding), self.flag_bits & ~0x800

    return Raw(name)


def shapefile_parts(file: Path, stem: str) -> dict[str, Path]:
    return {
        f"{stem}{suffix}": file.with_suffix(suffix) for suffix in (".shp", ".shx", ".dbf", ".prj")
    }


# --- zip


@pytest.mark.parametrize("coding", ["utf-8", "cp949"])
def test_a_zip_with_one_shapefile_of_korean_name(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace, coding: str
) -> None:
    file = foreign.write_lots(tmp_path / "a.shp", lots(20), encoding="CP949")
    parts = shapefile_parts(file, "연속지적도/은평구 필지")
    source = packed(tmp_path / "b.zip", {**parts, "연속지적도/읽어보기.txt": file}, coding)
    assert unpack.layers(source) == ["연속지적도/은평구 필지.shp"]
    assert import_parcels(store, str(source)).imported == 20
    found = inputs.inspect(str(source))
    assert (found.shown, found.path.name) == (source, "은평구 필지.shp")


@pytest.mark.parametrize("index", [None, b"", bytes(40)])
def test_a_zip_with_a_shapefile_that_lost_its_index(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace, index: bytes | None
) -> None:
    parts = shapefile_parts(foreign.write_lots(tmp_path / "a.shp", lots(8)), "가")
    parts["가.shx"].unlink()
    if index is None:
        del parts["가.shx"]
    else:
        parts["가.shx"].write_bytes(index)
    source = packed(tmp_path / "b.zip", parts)
    assert "made anew" in str(inputs.inspect(str(source)).notes[0])
    assert import_parcels(store, str(source)).imported == 8


def test_a_name_in_a_zip_that_is_too_long_for_the_disk(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.shp", lots(8))
    source = packed(tmp_path / "b.zip", shapefile_parts(file, "은평구" * 60))
    assert import_parcels(store, str(source)).imported == 8


def test_a_zip_with_several_layers_offers_what_is_accepted(
    tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    one = foreign.write_lots(tmp_path / "a.shp", lots(3))
    table = foreign.write_csv(tmp_path / "c.csv", ["이름", "경도", "위도"], [["가", 126.9, 37.5]])
    source = packed(
        tmp_path / "b.zip",
        {**shapefile_parts(one, "가/구역"), **shapefile_parts(one, "나/구역"), "표.csv": table},
    )
    with pytest.raises(SeveralLayers, match=r"가/구역\.shp") as error:
        inputs.inspect(str(source))
    assert len(error.value.layers) == 3
    counts = [len(rows_of(choice)) for choice in error.value.layers]
    assert counts == [3, 3, 1]


def test_a_zip_with_a_geopackage_of_several_layers(tmp_path: Path) -> None:
    file = tmp_path / "a.gpkg"
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(file))
    for name in ("정류장", "역"):
        layer = dataset.CreateLayer(name, geom_type=ogr.wkbPoint)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (198000 552000)"))
        layer.CreateFeature(feature)
    dataset = layer = feature = None
    source = packed(tmp_path / "b.zip", {"a.gpkg": file})
    with pytest.raises(SeveralLayers) as error:
        inputs.inspect(str(source))
    assert error.value.layers == tuple(
        f"{source}|layername=a.gpkg|layername={name}" for name in ("정류장", "역")
    )
    assert [len(rows_of(choice)) for choice in error.value.layers] == [1, 1]


def test_the_unpacked_copy_goes_with_its_input(
    tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(3))
    found = inputs.inspect(str(packed(tmp_path / "b.zip", {"a.gpkg": file})))
    copy = found.path
    assert copy.exists()
    del found
    assert not copy.parent.exists()


@pytest.mark.parametrize(
    "name", ["../../evil.csv", "/tmp/evil.csv", "C:\\evil.csv", "a/../../evil.csv", "..\\evil.csv"]
)
def test_no_name_in_a_zip_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "t.csv").write_text("이름,x,y\n가,126.9,37.5\n", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as target:
        info = zipfile.ZipInfo(name)
        info.filename = name
        target.writestr(info, (tmp_path / "t.csv").read_bytes())
    folder = tmp_path / "out"
    folder.mkdir()
    layer = unpack.layers(tmp_path / "a.zip")[0]
    place = unpack.unpack(tmp_path / "a.zip", layer, folder)
    assert place.parent == folder
    assert [one.name for one in tmp_path.rglob("evil.csv")] == ["evil.csv"]


@same_folder
@given(
    names=st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1),
        min_size=1,
        max_size=5,
    ),
    end=st.sampled_from([".csv", "가" * 90 + ".csv", ".shp", ".gdb/a.gdbtable", ""]),
)
def test_any_names_in_a_zip(tmp_path: Path, names: list[str], end: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as target:
        for name in dict.fromkeys(names):
            target.writestr(zipfile.ZipInfo(f"{name}{end}"), b"x,y\n1,2\n")
    folder = tmp_path / "out"
    folder.mkdir(exist_ok=True)
    before = {one.name for one in tmp_path.iterdir()}
    try:
        for layer in unpack.layers(tmp_path / "a.zip"):
            place = unpack.unpack(tmp_path / "a.zip", layer, folder)
            assert place.parent == folder
            assert place.exists()
    except BadInput:
        pass
    assert {one.name for one in tmp_path.iterdir()} == before
    shutil.rmtree(folder)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as target,
        target.open("a.csv", "w") as file,
    ):
        for _ in range(300):
            file.write(bytes(1 << 20))
    assert (tmp_path / "a.zip").stat().st_size < 1 << 20
    with pytest.raises(BadInput, match="beyond all measure"):
        inputs.inspect(str(tmp_path / "a.zip"))


def test_a_zip_that_lies_about_the_size_of_its_content(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("a.csv", "x,y\n" + "1,2\n" * 10_000)
    content = bytearray((tmp_path / "a.zip").read_bytes())
    place = content.rindex(b"PK\x01\x02")
    content[place + 24 : place + 28] = (100).to_bytes(4, "little")
    (tmp_path / "a.zip").write_bytes(content)
    with pytest.raises(BadInput, match="cannot be unpacked"):
        inputs.inspect(str(tmp_path / "a.zip"))


@pytest.mark.parametrize("keep", [0.3, 0.7, 0.97])
def test_a_zip_cut_short(tmp_path: Path, keep: float) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as target:
        target.writestr("a.csv", "x,y\n" + "1,2\n" * 1000)
    os.truncate(tmp_path / "a.zip", int((tmp_path / "a.zip").stat().st_size * keep))
    with pytest.raises(BadInput, match=r"cannot be unpacked.*Unpack it"):
        inputs.inspect(str(tmp_path / "a.zip"))


def test_a_zip_that_is_locked_and_one_without_layers(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as target:
        target.writestr("a.csv", "x,y\n1,2\n")
    content = bytearray((tmp_path / "a.zip").read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    (tmp_path / "b.zip").write_bytes(content)
    with pytest.raises(BadInput, match="locked with a password"):
        inputs.inspect(str(tmp_path / "b.zip"))
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as target:
        target.writestr("사진.jpg", b"x")
    with pytest.raises(BadInput, match="no map layer or table is in it"):
        inputs.inspect(str(tmp_path / "c.zip"))


# --- folder


@pytest.mark.real_data
def test_the_folder_of_flood_traces_offers_its_layers(shared_data: Path) -> None:
    folder = shared_data / "infrastructure" / "flood_traces"
    with pytest.raises(SeveralLayers, match="2014") as error:
        inputs.inspect(str(folder))
    assert len(error.value.layers) == len(list(folder.glob("*.shp")))
    choice = next(one for one in error.value.layers if one.endswith("2014.shp"))
    assert len(rows_of(choice, "infrastructure_area")) == 31
    named = f"{folder}|layername=서울시_2014"
    assert inputs.inspect(named).path.name == "서울시_2014.shp"


def test_the_only_layer_of_a_folder_is_taken(
    tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    foreign.write_lots(tmp_path / "a.shp", lots(3))
    (tmp_path / "사진.jpg").write_bytes(b"x")
    assert inputs.inspect(str(tmp_path)).path == tmp_path / "a.shp"


# --- shapefile


@pytest.mark.parametrize("leave", [None, 0, 40])
def test_a_lost_index_of_shapes_is_made_anew(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace, leave: int | None
) -> None:
    rows = lots(30)
    file = foreign.write_lots(tmp_path / "a.shp", rows, encoding="CP949")
    index = file.with_suffix(".shx")
    index.unlink() if leave is None else os.truncate(index, leave)
    before = sorted(one.name for one in tmp_path.iterdir())
    found = inputs.inspect(str(file))
    assert "made anew" in str(found.notes[0])
    assert found.shown == file
    told: list[str] = []
    progress = Progress()
    progress.say = told.append
    result = import_parcels(store, str(file), progress=progress)
    assert (result.imported, result.input) == (len(rows), str(file))
    assert "made anew" in told[0]
    assert sorted(one.name for one in tmp_path.iterdir()) == before


@pytest.mark.parametrize("keep", [0.3, 0.99])
@pytest.mark.parametrize("with_index", [True, False])
def test_a_truncated_shp(
    tmp_path: Path, lots: Lots, foreign: SimpleNamespace, keep: float, with_index: bool
) -> None:
    file = foreign.write_lots(tmp_path / "a.shp", lots(30))
    os.truncate(file, int(file.stat().st_size * keep))
    if not with_index:
        file.with_suffix(".shx").unlink()
    with pytest.raises(BadInput, match=r"a\.shp is cut short: it should have [\d,]+ bytes"):
        inputs.inspect(str(file))


@pytest.mark.real_data
def test_the_cpg_of_the_real_flood_traces_is_followed_and_a_missing_one_found(
    shared_data: Path,
) -> None:
    folder = shared_data / "infrastructure" / "flood_traces"
    said = inputs.inspect(str(folder / "2025 침수흔적도.shp")).encoding
    assert (said.name, said.how, said.declared) == ("CP949", "declared", "949")
    found = inputs.inspect(str(folder / "서울시_2018.shp")).encoding
    assert (found.name, found.declared) == ("CP949", None)


# --- text


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("above", ["", "서울시 정류소 현황\n\n기준일: 2025-01-01\n"])
def test_text_tables_of_all_layouts(tmp_path: Path, sign: str, coding: str, above: str) -> None:
    rows = [["이름", "경도", "위도"], ["종로2가", "126.98", "37.57"], ["창경궁", "126.99", "37.58"]]
    text = above + "".join(sign.join(row) + "\n" for row in rows)
    file = tmp_path / "a.csv"
    file.write_bytes(text.encode(coding))
    found = rows_of(file)
    assert found == [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    assert bool(inputs.inspect(str(file)).notes) == bool(above)


def test_a_million_columns_of_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("pnu,wkt" + "," * 1_000_000 + "\n1,2\n", encoding="utf-8")
    with pytest.raises(BadInput, match="1,000,002 columns"):
        inputs.inspect(str(file))


@same_folder
@given(content=st.binary(min_size=1, max_size=400))
def test_any_bytes_have_a_layout(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(content)
    try:
        coded = textfile.encoding_of(file, None)
        shape = textfile.shape_of(file, coded.name)
        textfile.write_plain(file, coded.name, shape, tmp_path / "b.csv")
    except BadInput:
        return
    assert shape.sign in ",;\t|"


@same_folder
@given(
    sign=st.sampled_from(",;\t|"),
    rows=st.lists(
        st.tuples(*[st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=6)] * 3),
        min_size=3,
        max_size=10,
    ),
)
def test_the_sign_between_columns_is_found(
    tmp_path: Path, sign: str, rows: list[tuple[str, ...]]
) -> None:
    file = tmp_path / "a.csv"
    file.write_text("".join(sign.join(row) + "\n" for row in rows), encoding="utf-8")
    assert textfile.shape_of(file, "utf-8") == textfile.Shape(sign, 0)


# --- plain JSON


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("name", "count", "first"),
    [
        ("schools.json", 1422, {"name": "개원중학교", "kind": "중학교", "gu": "강남구"}),
        ("subway-stations.json", 223, {"name": "서울역", "gu": "중구"}),
    ],
)
def test_the_real_plain_json_is_a_table_with_coordinates(
    shared_data: Path, name: str, count: int, first: dict[str, str]
) -> None:
    rows = rows_of(shared_data / "infrastructure" / name)
    assert len(rows) == count
    assert first.items() <= rows[0].items()
    assert 126 < float(rows[0]["lon"]) < 128
    assert 37 < float(rows[0]["lat"]) < 38


@pytest.mark.parametrize("text", ["[]", "{}", "[1, 2]", '{"a": 1}', "[" * 100_000, "{", '"a"'])
def test_json_without_records(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=r"without a list of records|cannot be read"):
        inputs.inspect(str(tmp_path / "a.json"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


@same_folder
@given(content=JSON)
def test_any_json_is_a_table_or_a_message(tmp_path: Path, content: object) -> None:
    (tmp_path / "a.json").write_text(json.dumps(content), encoding="utf-8")
    with contextlib.suppress(BadInput):
        inputs.inspect(str(tmp_path / "a.json"))


# --- what QGIS names


def test_layers_as_qgis_names_them(tmp_path: Path, lots: Lots, foreign: SimpleNamespace) -> None:
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(10))
    assert inputs.inspect(f"{file}|layername=lots").layer == "lots"
    assert inputs.inspect(f"{file}|layerid=0").layer == "lots"
    with pytest.raises(BadInput, match=r"has no layer 3\. Its layers are: lots"):
        inputs.inspect(f"{file}|layerid=3")
    filtered = f"{file}|layername=lots|subset=\"JIBUN\" IN ('1-1', '3-1')"
    assert [row["JIBUN"] for row in rows_of(filtered)] == ["1-1", "3-1"]
    query = f"{file}|subset=SELECT * FROM lots WHERE JIBUN LIKE '2%'"
    assert [row["JIBUN"] for row in rows_of(query)] == ["2-1"]
    with pytest.raises(BadInput, match="cannot be applied"):
        inputs.inspect(f"{file}|layername=lots|subset=nonsense = = 1")


def test_sources_of_zips_and_csvs_as_qgis_names_them(
    tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(3))
    source = packed(tmp_path / "b c.zip", {"가.gpkg": file, "나.gpkg": file})
    for text in (f"/vsizip/{source}/나.gpkg", f"/vsizip/{source}/나.gpkg|layername=lots"):
        found = inputs.inspect(text)
        assert (found.shown, found.path.name) == (source, "나.gpkg")
    table = tmp_path / "표 1.csv"
    table.write_text("이름,경도,위도\n가,126.9,37.5\n", encoding="utf-8")
    found = inputs.inspect(f"{table.as_uri()}?type=csv&delimiter=,&xField=경도")
    assert found.path == found.shown == table


def test_a_filter_on_a_table_in_cp949(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes("이름,경도,위도\n가,126.9,37.5\n나,126.9,37.5\n".encode("cp949"))
    rows = rows_of(f"{file}|subset=\"이름\" = '나'")
    assert [row["이름"] for row in rows] == ["나"]


def test_a_spreadsheet_is_read(tmp_path: Path) -> None:
    if gdal.GetDriverByName("XLSX") is None:
        pytest.skip("this GDAL has no XLSX driver")
    dataset = ogr.GetDriverByName("XLSX").CreateDataSource(str(tmp_path / "a.xlsx"))
    layer = dataset.CreateLayer("시설", geom_type=ogr.wkbNone)
    for name, kind in (("이름", ogr.OFTString), ("경도", ogr.OFTReal), ("위도", ogr.OFTReal)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    feature = ogr.Feature(layer.GetLayerDefn())
    for place, value in enumerate(("가", 126.9, 37.5)):
        feature.SetField(place, value)
    layer.CreateFeature(feature)
    feature = layer = dataset = None
    assert rows_of(tmp_path / "a.xlsx") == [{"이름": "가", "경도": 126.9, "위도": 37.5}]


def test_an_error_that_is_kept_does_not_keep_the_file_open(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("이름\n가\n", encoding="utf-8")
    with pytest.raises(BadInput) as error, reading.opened(inputs.inspect(f"{tmp_path}/a.csv")):
        pass
    trace, frames = error.value.__traceback__, []
    while trace is not None:
        frames += list(trace.tb_frame.f_locals.values())
        trace = trace.tb_next
    assert not any(isinstance(one, gdal.Dataset) for one in frames)


@pytest.mark.parametrize("suffix", [".7z", ".rar", ".egg", ".alz", ".gz"])
def test_other_packed_files(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"a{suffix}").write_bytes(b"x")
    with pytest.raises(BadInput, match="Unpack it and choose one file"):
        inputs.inspect(str(tmp_path / f"a{suffix}"))
