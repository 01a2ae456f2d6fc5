"""parcel_won and its sisters agree with the ledger; phases at a date; money and shares as text."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFillSymbol,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRuleBasedRenderer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QSize

from smartcity_planner.domain.cells import ledger_id
from smartcity_planner.project import expressions, layers
from smartcity_planner.project.expressions import figures, threads
from smartcity_planner.store.plan import PlanStore


@pytest.fixture
def parcels(own_sample: PlanStore, qgis_app: Any):
    expressions.register()
    layer = layers.open_layer(own_sample, "parcel", "ko")
    QgsProject.instance().addMapLayer(layer)
    QgsProject.instance().setCustomVariables({layers.LANGUAGE_VARIABLE: "ko"})
    yield layer
    QgsProject.instance().clear()
    expressions.unregister()


def value(text: str, layer: Any = None, feature: QgsFeature | None = None) -> Any:
    scopes = QgsExpressionContextUtils.globalProjectLayerScopes(layer) if layer else []
    context = QgsExpressionContext(scopes)
    if feature is not None:
        context.setFeature(feature)
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    result = expression.evaluate(context)
    if expression.hasEvalError():
        raise ValueError(expression.evalErrorString())
    return result


def total(store: PlanStore, where: str, *values: object) -> int:
    """What the ledger's own rows say."""
    sql = (
        "SELECT COALESCE(SUM(f.amount_won), 0) AS won FROM funding f "
        "JOIN phase ph ON ph.id = f.phase_id JOIN project pr ON pr.id = ph.project_id "
        f"LEFT JOIN parcel pc ON pc.pnu = f.pnu WHERE {where}"
    )
    return store.query(sql, values)[0]["won"]


def test_money_of_every_funded_parcel(parcels, own_sample):
    rows = own_sample.query(
        "SELECT pnu, source, fiscal_year, SUM(amount_won) AS won FROM funding "
        "WHERE pnu IS NOT NULL GROUP BY pnu, source, fiscal_year ORDER BY pnu LIMIT 60"
    )
    assert rows
    for row in rows:
        pnu, source, year = row["pnu"], row["source"], row["fiscal_year"]
        assert value(f"parcel_won('{pnu}', '{source}', {year})", parcels) == row["won"]
        whole = total(own_sample, "f.pnu = ?", pnu)
        for text in ("", ", NULL", ", '', NULL", ", NULL, ''"):
            assert value(f"parcel_won('{pnu}'{text})", parcels) == whole
        of_year = total(own_sample, "f.pnu = ? AND fiscal_year = ?", pnu, year)
        assert value(f"parcel_won('{pnu}', NULL, {year})", parcels) == of_year
    assert value("parcel_won('1111010100100000000')", parcels) == 0
    assert value("parcel_won(NULL) IS NULL", parcels) == 1


@pytest.mark.parametrize(
    ("kind", "where", "keys"),
    [
        ("phase", "f.phase_id = ?", "SELECT id AS key FROM phase"),
        ("project", "pr.id = ?", "SELECT id AS key FROM project"),
        ("hub", "pr.hub_id = ?", "SELECT id AS key FROM hub"),
        ("district", "pc.district_code = ?", "SELECT code AS key FROM district"),
    ],
)
def test_money_of_scopes(parcels, own_sample, kind, where, keys):
    funded = 0
    for row in own_sample.query(keys):
        key = row["key"]
        whole = total(own_sample, where, key)
        funded += whole > 0
        assert value(f"{kind}_won('{key}')", parcels) == whole
        city = total(own_sample, f"{where} AND f.source = 'city'", key)
        assert value(f"{kind}_won('{key}', 'city')", parcels) == city
        assert value(f"{kind}_won('{key}', '시비')", parcels) == city
        assert value(f"{kind}_won('{key}', 'Seoul (city)')", parcels) == city
        in_year = total(own_sample, f"{where} AND f.source = 'city' AND fiscal_year = 2027", key)
        assert value(f"{kind}_won('{key}', 'city', 2027)", parcels) == in_year
    assert funded
    assert value(f"{kind}_won(NULL) IS NULL", parcels) == 1


def test_things_are_called_by_name_too(parcels, own_sample):
    hub = own_sample.query("SELECT id, name_ko, name_en FROM hub ORDER BY id")[0]
    by_id = value(f"hub_won('{hub['id']}')", parcels)
    assert value(f"hub_won('{hub['name_ko']}')", parcels) == by_id
    assert value(f"hub_won('{hub['name_en']}')", parcels) == by_id
    with pytest.raises(ValueError, match="없는 거점"):
        value("hub_won('없는 거점')", parcels)
    with own_sample.transaction() as connection:
        connection.execute("UPDATE phase SET name_ko = '같은 이름' WHERE seq = 1")
    expressions.forget()
    with pytest.raises(ValueError, match="같은 이름"):
        value("phase_won('같은 이름')", parcels)


def test_wrong_sources_and_years_are_told(parcels):
    for text, said in (
        ("hub_won('magok', 'mayor')", "국비"),
        ("parcel_won('1', 'mayor')", "mayor"),
        ("parcel_won('1', 'city', 'soon')", "soon"),
        ("parcel_won('1', 'city', 1066)", "1066"),
        ("phase_at('1111010100100000000', 'tomorrow')", "tomorrow"),
        ("won_text(1, 'dollars')", "dollars"),
        ("won_text('much')", "much"),
        ("won_text(1, 'won', 99)", "99"),
    ):
        with pytest.raises(ValueError, match=said):
            value(text, parcels)


def test_what_is_saved_meanwhile_is_counted(parcels, own_sample, monkeypatch):
    monkeypatch.setattr(figures, "_BELIEVED", 0.0)
    row = own_sample.query("SELECT id, pnu, phase_id FROM funding WHERE pnu IS NOT NULL")[0]
    asked = [f"parcel_won('{row['pnu']}')", f"phase_won('{row['phase_id']}')"]
    before = [value(text, parcels) for text in asked]
    with own_sample.transaction() as connection:
        connection.execute(
            "UPDATE funding SET amount_won = amount_won + 7 WHERE id = ?", (row["id"],)
        )
    assert [value(text, parcels) for text in asked] == [won + 7 for won in before]


def test_the_phase_at_a_date(parcels, own_sample):
    with own_sample.transaction() as connection:
        connection.execute("UPDATE phase SET starts_on = NULL, ends_on = NULL")
        first, second = connection.execute(
            "SELECT a.id, b.id FROM phase a JOIN phase b ON b.project_id = a.project_id "
            "AND a.seq = 1 AND b.seq = 2 ORDER BY a.id LIMIT 1"
        ).fetchone()
        dates = (("2026-01-01", "2026-12-31", first), ("2027-01-01", None, second))
        connection.executemany("UPDATE phase SET starts_on = ?, ends_on = ? WHERE id = ?", dates)
        (pnu,) = connection.execute("SELECT pnu FROM parcel LIMIT 1").fetchone()
        connection.execute("DELETE FROM phase_parcel WHERE pnu = ?", (pnu,))
        for phase in (first, second):
            connection.execute(
                "INSERT INTO phase_parcel (phase_id, pnu, share) VALUES (?, ?, 0.5)", (phase, pnu)
            )
    expressions.forget()
    names = {row["id"]: row for row in own_sample.query("SELECT * FROM phase")}
    project = names[first]["project_id"]
    title = own_sample.query("SELECT * FROM project WHERE id = ?", (project,))[0]
    one, two = names[first]["name_ko"], names[second]["name_ko"]
    for day, name in (
        ("2025-12-31", None),
        ("2026-01-01", one),
        ("2026-12-31", one),
        ("2027-01-01", two),
        ("2099-01-01", two),
    ):
        assert value(f"phase_at('{project}', '{day}')", parcels) == name
        assert value(f"phase_at('{title['name_ko']}', to_date('{day}'))", parcels) == name
        on_parcel = name and f"{title['name_ko']} · {name}"
        assert value(f"phase_at('{pnu}', to_datetime('{day}'))", parcels) == on_parcel
    with own_sample.transaction() as connection:
        today = date.today()
        days = (today - timedelta(9)).isoformat(), (today + timedelta(9)).isoformat()
        connection.execute("UPDATE phase SET starts_on = ?, ends_on = ?", days)
    QgsProject.instance().setCustomVariables({layers.LANGUAGE_VARIABLE: "en"})
    expressions.forget()
    both = "; ".join(f"{title['name_en']} · {names[phase]['name_en']}" for phase in (first, second))
    assert value(f"phase_at('{pnu}')", parcels) == both
    assert value("phase_at('1111010100100000000')", parcels) is None


def test_dates_of_qgis_are_dates(parcels):
    from smartcity_planner.project.expressions.phases import _day

    assert _day(QDate(2026, 7, 1)) == _day(QDateTime(QDate(2026, 7, 1))) == date(2026, 7, 1)


@pytest.mark.parametrize(
    ("text", "ko", "en"),
    [
        ("won_text(62500000000)", "62,500,000,000원", "62,500,000,000 won"),
        ("won_text(62500000000, '백만원')", "62,500백만원", "62,500 million won"),
        ("won_text(62540000000, 'million', 1)", "62,540.0백만원", "62,540.0 million won"),
        ("won_text(62550000000, '억원')", "626억원", "626 × 100 million won"),
        ("won_text(-1500, '천원')", "-2천원", "-2 thousand won"),
        ("won_text(9007199254740993)", "9,007,199,254,740,993원", "9,007,199,254,740,993 won"),
        ("won_text(1, NULL, 0, 'ko')", "1원", "1원"),
        ("won_text(NULL)", None, None),
        ("share_text(0.125)", "12.5 %", "12.5 %"),
        ("share_text(1)", "100.0 %", "100.0 %"),
        ("share_text(1, 3, 2)", "33.33 %", "33.33 %"),
        ("share_text(-1, 3, 0)", "-33 %", "-33 %"),
        ("share_text(5, 0)", None, None),
        ("share_text(NULL, 3)", None, None),
        ("share_text(0.0005, 1, 1)", "0.1 %", "0.1 %"),
    ],
)
def test_words(parcels, text, ko, en):
    for language, expected in (("ko", ko), ("en", en)):
        QgsProject.instance().setCustomVariables({layers.LANGUAGE_VARIABLE: language})
        assert value(text, parcels) == expected


def test_ledger_ids_are_the_stores_own(parcels, own_sample):
    for row in own_sample.query(
        "SELECT * FROM funding WHERE pnu IS NOT NULL LIMIT 5"
    ) + own_sample.query("SELECT * FROM funding WHERE pnu IS NULL LIMIT 5"):
        pnu = "NULL" if row["pnu"] is None else f"'{row['pnu']}'"
        cell = f"'{row['phase_id']}', {pnu}, {row['fiscal_year']}, '{row['source']}'"
        assert value(f"ledger_id({cell})") == row["id"]
        assert row["id"] == ledger_id(
            row["phase_id"], row["pnu"], row["fiscal_year"], row["source"]
        )
    assert value("ledger_id('p', NULL, NULL, 'city')") is None


def test_help_is_there_in_words(parcels):
    helps = {function.name(): function.helpText() for function in QgsExpression.Functions()}
    for name in ("parcel_won", "phase_at", "won_text", "share_text", "hub_won", "ledger_id"):
        assert name in helps[name] and "{" not in helps[name] and len(helps[name]) > 150


def test_styles_in_threads_and_quickly(parcels, own_sample):
    """A hundred thousand evaluations, first one by one, then from several threads at once."""
    pnus = [row["pnu"] for row in own_sample.query("SELECT pnu FROM parcel ORDER BY pnu")]
    feature = next(parcels.getFeatures())

    def context_of_a_map() -> QgsExpressionContext:  # made in the main thread, as QGIS does
        return QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(parcels))

    def evaluate(context: QgsExpressionContext, count: int) -> int:
        own = QgsFeature(feature)
        expression = QgsExpression("parcel_won(\"pnu\", 'city', 2027)")
        won = 0
        for place in range(count):
            own["pnu"] = pnus[place % len(pnus)]
            context.setFeature(own)
            won += expression.evaluate(context)
        return won

    city = total(own_sample, "f.pnu IS NOT NULL AND source = 'city' AND fiscal_year = 2027")
    assert evaluate(context_of_a_map(), len(pnus)) == city > 0
    began = time.perf_counter()
    evaluate(context_of_a_map(), 20_000)
    assert (time.perf_counter() - began) / 20_000 < 100e-6
    expressions.figures.forget()
    with ThreadPoolExecutor(4) as pool:
        contexts = [context_of_a_map() for _ in range(4)]
        assert set(pool.map(evaluate, contexts, [len(pnus)] * 4)) == {city}


def test_a_map_is_styled_by_money(parcels, own_sample):
    """Drawn as QGIS draws: in threads of Qt's, over and over."""
    funded = own_sample.query(
        "SELECT pnu FROM funding WHERE pnu IS NOT NULL GROUP BY pnu HAVING SUM(amount_won) > 0"
    )
    keys = ", ".join(f"'{row['pnu']}'" for row in funded)
    # What the project of a plan says; threads cannot ask the layer.
    variables = {layers.PLAN_VARIABLE: str(own_sample.path), layers.LANGUAGE_VARIABLE: "ko"}
    QgsProject.instance().setCustomVariables(variables)
    parcels.setScaleBasedVisibility(False)
    parcels.setLabelsEnabled(False)
    around = next(parcels.getFeatures(f"\"pnu\" = '{funded[0]['pnu']}'")).geometry().boundingBox()
    around.scale(6)
    pictures = []
    for rule in ('parcel_won("pnu") > 0', f'"pnu" IN ({keys})'):
        root = QgsRuleBasedRenderer.Rule(None)
        red = QgsFillSymbol.createSimple({"color": "#ff0000", "outline_style": "no"})
        root.appendChild(QgsRuleBasedRenderer.Rule(red, 0, 0, rule))
        parcels.setRenderer(QgsRuleBasedRenderer(root))
        settings = QgsMapSettings()
        settings.setLayers([parcels])
        settings.setDestinationCrs(parcels.crs())
        settings.setOutputSize(QSize(400, 300))
        settings.setExtent(around)
        settings.setExpressionContext(
            QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(parcels))
        )
        for _ in range(3):
            job = QgsMapRendererParallelJob(settings)
            job.start()
            job.waitForFinished()
            assert job.errors() == []
            pictures.append(job.renderedImage())
    assert threads.kept() > 0  # those that drew, for they answer the next map faster
    red_pixels = {
        sum(picture.pixelColor(x, y).name() == "#ff0000" for x in range(400) for y in range(300))
        for picture in pictures
    }
    assert len(red_pixels) == 1 and red_pixels != {0}


def test_no_more_threads_are_kept_than_are_allowed(parcels, monkeypatch):
    monkeypatch.setattr(threads, "_KEPT_AT_MOST", threads.kept() + 2)
    with ThreadPoolExecutor(4) as pool:
        waiting = threading.Barrier(4)
        for done in [pool.submit(lambda: (waiting.wait(), threads.keep_ready())) for _ in range(4)]:
            done.result()
    threads.keep_ready()  # the main thread needs no keeping
    assert threads.kept() == threads._KEPT_AT_MOST
