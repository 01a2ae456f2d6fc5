"""The styles: classes are the code lists, labels follow the language, files are repeatable."""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from qgis.core import (
    QgsFillSymbol,
    QgsMapLayer,
    QgsProject,
    QgsRuleBasedLabeling,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize

from smartcity_planner import paths
from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.project import fonts, layers, palette, styles

NAMES = pytest.mark.parametrize("name", styles.NAMES)
LISTS = {
    "hub": codes.INDUSTRY,
    "regeneration_zone": codes.ZONE_TYPE,
    "infrastructure_point": codes.INFRASTRUCTURE,
    "infrastructure_line": codes.INFRASTRUCTURE,
    "infrastructure_area": codes.INFRASTRUCTURE,
}


@pytest.mark.parametrize("name", LISTS)
def test_classes_are_the_code_list_and_one_for_the_rest(
    built: tuple[QgsProject, str], name: str
) -> None:
    project, language = built
    layer = layers.find(project, name)
    assert list(styles.classes(layer)) == [*LISTS[name].values, styles.UNKNOWN]
    labels = [item.label() for item in layer.renderer().legendSymbolItems()]
    wanted = [code.label(language) for code in LISTS[name].codes]
    assert labels[: len(wanted)] == wanted
    assert labels[len(wanted)] == ("분류 없음" if language == "ko" else "Not classified")


def test_boundaries_say_what_they_are_worth(built: tuple[QgsProject, str]) -> None:
    project, language = built
    for name in ("hub", "regeneration_zone"):
        rules = {
            rule.ruleKey(): rule
            for rule in layers.find(project, name).renderer().rootRule().children()
        }
        for code in codes.GEOMETRY_STATUS.codes:
            rule = rules[f"status:{code.value}"]
            assert rule.label() == code.label(language)
            line = rule.symbol().symbolLayer(0)
            assert line.useCustomDashPattern() == (code.value != "official")


def test_every_feature_of_the_sample_is_drawn(built: tuple[QgsProject, str]) -> None:
    """A class that no rule takes would leave a hole in the map."""
    from qgis.core import QgsExpressionContextUtils, QgsRenderContext

    project, _ = built
    for name in styles.NAMES:
        layer = layers.find(project, name)
        renderer = layer.renderer().clone()
        context = QgsRenderContext()
        context.setExpressionContext(layer.createExpressionContext())
        context.expressionContext().appendScope(QgsExpressionContextUtils.layerScope(layer))
        renderer.startRender(context, layer.fields())
        try:
            for feature in layer.getFeatures():
                context.expressionContext().setFeature(feature)
                assert renderer.willRenderFeature(feature, context), (name, feature.attributes())
        finally:
            renderer.stopRender(context)


def test_colours_are_those_of_the_palette(built: tuple[QgsProject, str]) -> None:
    project, _ = built
    renderer = layers.find(project, "parcel_funding").renderer()
    assert {c.value(): c.symbol().color().name() for c in renderer.categories()} == {
        **palette.SOURCES,
        "": palette.UNKNOWN,
    }
    renderer = layers.find(project, "parcel_phase").renderer()
    assert [c.symbol().color().name() for c in renderer.categories()] == [
        *palette.PHASES,
        palette.LATER_PHASES,
    ]
    hubs = layers.find(project, "hub").renderer().rootRule().children()
    assert {
        rule.ruleKey(): rule.symbol().color().name()
        for rule in hubs
        if rule.ruleKey().removeprefix("class:") in palette.HUBS
    } == {f"class:{key}": colour for key, colour in palette.HUBS.items()}


@NAMES
def test_nothing_forces_a_pdf_into_pixels(repository: Path, name: str) -> None:
    """Layer opacity, blend modes and effects would make QGIS rasterise the layer."""
    root = ElementTree.parse(repository / "layers" / "styles" / f"{name}.qml").getroot()
    assert {element.text for element in root.iter("layerOpacity")} <= {"1"}
    assert {element.text for element in root.iter("blendMode")} <= {"0"}
    assert {element.text for element in root.iter("featureBlendMode")} <= {"0"}
    symbols = list(root.iter("symbol"))
    assert symbols and {symbol.get("alpha") for symbol in symbols} == {"1"}
    effects = [effect for effect in root.iter("effect") if effect.get("type") == "effectStack"]
    assert {effect.get("enabled") for effect in effects} <= {"0"}


def test_zones_are_hatched_not_filled(built: tuple[QgsProject, str]) -> None:
    project, _ = built
    rules = layers.find(project, "regeneration_zone").renderer().rootRule().children()
    hatchings = [r.symbol() for r in rules if r.ruleKey().startswith("class:")]
    kinds = {part.layerType() for symbol in hatchings for part in symbol.symbolLayers()}
    assert kinds == {"LinePatternFill", "PointPatternFill"}
    assert all(isinstance(symbol, QgsFillSymbol) for symbol in hatchings)
    pictures = [symbol.asImage(QSize(120, 80)) for symbol in hatchings]
    looks = {picture.bits().asstring(picture.sizeInBytes()) for picture in pictures}
    assert len(looks) == len(hatchings)


def test_sites_have_pictures_of_their_own_inside_the_style(built: tuple[QgsProject, str]) -> None:
    project, _ = built
    categories = layers.find(project, "infrastructure_point").renderer().categories()
    pictures = [category.symbol().symbolLayer(0).path() for category in categories]
    assert all(picture.startswith("base64:") for picture in pictures)
    assert len(set(pictures)) == len(pictures)


def _label_settings(layer: QgsVectorLayer) -> list:
    labeling = layer.labeling()
    if labeling is None:
        return []
    if isinstance(labeling, QgsRuleBasedLabeling):
        every = [rule.settings() for rule in labeling.rootRule().children()]
        return [settings for settings in every if settings.drawLabels]
    return [labeling.settings()]


@NAMES
def test_labels_are_legible_with_a_halo_and_do_not_collide(
    built: tuple[QgsProject, str], name: str
) -> None:
    from qgis.core import Qgis

    project, language = built
    for settings in _label_settings(layers.find(project, name)):
        text = settings.format()
        assert text.font().family() == fonts.FAMILY
        assert text.size() >= fonts.SMALLEST and text.sizeUnit() == Qgis.RenderUnit.Points
        assert text.buffer().enabled()
        overlap = settings.placementSettings().overlapHandling()
        assert overlap == Qgis.LabelOverlapHandling.PreventOverlap
        if language == "en":
            assert "참고" not in settings.fieldName


def test_hubs_speak_louder_than_districts(built: tuple[QgsProject, str]) -> None:
    project, _ = built
    (hub,) = _label_settings(layers.find(project, "hub"))
    (district,) = _label_settings(layers.find(project, "district"))
    (dong,) = _label_settings(layers.find(project, "legal_dong"))
    assert hub.format().size() > district.format().size() > dong.format().size()
    assert hub.priority > district.priority > dong.priority
    assert layers.find(project, "legal_dong").minimumScale() == 60_000


def test_reference_hubs_say_so(built: tuple[QgsProject, str]) -> None:
    from qgis.core import QgsExpression

    project, language = built
    hub = layers.find(project, "hub")
    (settings,) = _label_settings(hub)
    context = hub.createExpressionContext()
    feature = next(hub.getFeatures("\"id\" = 'sangam'"))
    context.setFeature(feature)
    words = QgsExpression(settings.fieldName).evaluate(context)
    assert words.startswith("상암 DMC" if language == "ko" else "Sangam DMC")
    reference = codes.GEOMETRY_STATUS.label("legal_dong_reference", language)
    if language == "en":  # twice as long as the Korean; the legend says it in full
        reference = "Reference extent"
    assert f">{reference}</span>" in words
    feature["geometry_status"] = "official"
    context.setFeature(feature)
    assert reference not in QgsExpression(settings.fieldName).evaluate(context)


def test_a_missing_style_is_a_clear_message(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:5186", "x", "memory")
    monkeypatch.setattr(paths, "styles", lambda: tmp_path)
    with pytest.raises(PlanError, match="Install the plugin again"):
        styles.apply_style(layer, "hub", "ko")
    (tmp_path / "hub.qml").write_text("<qgis", encoding="utf-8")
    with pytest.raises(PlanError, match="Install the plugin again"):
        styles.apply_style(layer, "hub", "ko")


def test_the_files_are_what_the_script_makes(repository: Path, tmp_path: Path) -> None:
    """Also: twice the same bytes, for each run has another hash seed and other random ids."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONPATH", None)
    script = repository / "scripts" / "make_styles.py"
    made = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        subprocess.run(
            [sys.executable, str(script), str(folder)],
            check=True,
            env={**environment, "PYTHONHASHSEED": seed},
            stdout=subprocess.DEVNULL,
        )
        made.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert made[0] == made[1]
    assert set(made[0]) == {f"{name}.qml" for name in styles.NAMES}
    from qgis.core import Qgis

    if Qgis.QGIS_VERSION.startswith("3.40"):  # each version of QGIS words its XML its own way
        shipped = repository / "layers" / "styles"
        assert made[0] == {path.name: path.read_bytes() for path in shipped.glob("*.qml")}


def test_styles_carry_looks_only(repository: Path) -> None:
    """Forms and fields come from the schema, never from a style file."""
    for path in (repository / "layers" / "styles").glob("*.qml"):
        text = path.read_text("utf-8")
        assert "<fieldConfiguration" not in text and "<customproperties" not in text, path.name
    assert styles.CATEGORIES & QgsMapLayer.StyleCategory.Symbology


@NAMES
def test_a_style_is_drawn_at_the_scales_at_which_qgis_draws_its_layer(
    built: tuple[QgsProject, str], name: str
) -> None:
    project, _ = built
    layer = layers.find(project, name)
    for scale in (500, 24_999, 25_000, 25_001, 60_000, 60_001, 250_000):
        assert styles.is_drawn_at(name, scale) == layer.isInScaleRange(scale), scale


def test_lots_are_hidden_where_they_would_be_a_grey_mass() -> None:
    assert styles.is_drawn_at("parcel", 10_000) and not styles.is_drawn_at("parcel", 30_000)
    assert styles.is_drawn_at("no such style", 1)
