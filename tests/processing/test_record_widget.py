"""The dialogs offer what the plan knows by name; an identifier can be typed, too."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsProject

PHASE = "yangjae-gaepo-ai-2"


@pytest.fixture
def dialog(provider, qgis_app, qtbot):
    """The widgets of a dialog's PLAN and others, as Processing makes them; `phase` is the last."""
    from processing.gui.wrappers import WidgetWrapperFactory
    from qgis.core import QgsProcessingContext

    def made(algorithm="assignparcels", names=("PLAN", "PHASE")):
        own = QgsApplication.processingRegistry().createAlgorithmById(f"smartcity:{algorithm}")
        wrappers = [
            WidgetWrapperFactory.create_wrapper(own.parameterDefinition(name), None)
            for name in names
        ]
        context = QgsProcessingContext()
        plan, phase = wrappers[0], wrappers[-1]
        widget = plan.createWrappedWidget(context)
        qtbot.addWidget(widget)
        qtbot.addWidget(phase.widget)
        for wrapper in wrappers:
            wrapper.postInitialize(wrappers)
        choose = lambda value: plan.setParameterValue(str(value), context)  # noqa: E731
        return SimpleNamespace(
            plan=plan,
            phase=phase,
            combo=phase.widget,
            choose=choose,
            kept=(own, context, widget, wrappers),
        )

    return made


@pytest.mark.parametrize("algorithm", ["assignparcels", "detachparcels", "allocatefunding"])
def test_phases_are_offered_by_name_and_given_by_identifier(dialog, sample_plan, algorithm):
    made = dialog(algorithm)
    assert made.combo.count() == 0 and "plan first" in made.combo.toolTip()
    made.choose(sample_plan)
    labels = [made.combo.itemText(row) for row in range(made.combo.count())]
    assert len(labels) == len(set(labels)) == 26
    assert not any(PHASE in label for label in labels)
    made.phase.setValue(PHASE)
    label = made.combo.currentText()
    assert " – 2. " in label and made.phase.value() == PHASE
    # Part of a name finds it.
    completer = made.combo.completer()
    completer.setCompletionPrefix(label.split(" – 2. ")[1][:4])
    assert completer.completionCount() >= 1


def test_what_was_chosen_stays_when_the_plan_is_named_anew(dialog, sample_plan, tmp_path):
    made = dialog()
    made.phase.setValue("of-another-plan")
    made.choose(sample_plan)
    assert made.phase.value() == "of-another-plan"
    made.phase.setValue(PHASE)
    made.choose(tmp_path / "gone.gpkg")
    assert made.combo.count() == 0 and made.phase.value() == PHASE
    text = tmp_path / "text.gpkg"
    text.write_text("no plan")
    made.choose(text)
    assert "text.gpkg" in made.combo.toolTip()
    made.choose(sample_plan)
    assert made.phase.value() == PHASE and " – 2. " in made.combo.currentText()
    made.phase.setValue(None)
    assert made.phase.value() == ""


def test_phases_of_one_name_are_told_apart(dialog, sample_plan):
    from smartcity_planner.store.plan import PlanStore

    with PlanStore.open(sample_plan).transaction() as connection:
        connection.execute("UPDATE project SET name_ko = '같은 사업', name_en = 'Same'")
        connection.execute("UPDATE phase SET name_ko = '같은 단계', name_en = 'Same'")
    made = dialog()
    made.choose(sample_plan)
    labels = {made.combo.itemText(row) for row in range(made.combo.count())}
    assert len(labels) == 26
    made.phase.setValue(PHASE)
    assert PHASE in made.combo.currentText() and made.phase.value() == PHASE


def test_the_open_plan_is_offered(dialog, sample_plan, qgis_app):
    from smartcity_planner.project import layers
    from smartcity_planner.store.plan import PlanStore

    layer = layers.open_layer(PlanStore.open(sample_plan), "parcel", "ko")
    QgsProject.instance().addMapLayer(layer)
    del layer
    try:
        made = dialog()
        assert made.plan.parameterValue() == str(sample_plan)
        assert made.combo.count() == 26
    finally:
        QgsProject.instance().clear()
    assert dialog().plan.parameterValue() in (None, "")


def test_a_book_is_for_one_of_those_that_the_plan_knows(dialog, sample_plan):
    made = dialog("exportatlas", ("PLAN", "SCOPE", "SCOPE_KEY"))
    scope = made.kept[3][1]
    made.choose(sample_plan)
    assert made.combo.count() == 0 and made.combo.toolTip() == ""  # a book of the whole city
    for kind, count, label, key in (
        ("district", 25, "Gangnam-gu", "11680"),
        ("hub", 6, "Magok", "magok"),
        ("department", None, None, None),
    ):
        scope.setValue(kind)
        if count is None:
            assert made.combo.count() > 3
            continue
        assert made.combo.count() == count
        made.combo.setCurrentText(label)
        assert made.phase.value() == key
        made.phase.setValue(None)


def test_kept_books_are_offered(dialog, sample_plan):
    from smartcity_planner.atlas.definition import Book
    from smartcity_planner.atlas.kept_books import keep
    from smartcity_planner.store.plan import PlanStore

    kept = keep(PlanStore.open(sample_plan), Book(name_ko="의회 보고", name_en="For the council"))
    made = dialog("exportatlas", ("PLAN", "BOOK"))
    made.choose(sample_plan)
    assert [made.combo.itemText(row) for row in range(made.combo.count())] == ["For the council"]
    made.combo.setCurrentIndex(0)
    assert made.phase.value() == kept.id


def test_what_is_optional_is_said_by_qgis_itself(provider, qgis_app, monkeypatch):
    """WidgetWrapper's own word for it is translated nowhere."""
    from processing.gui.wrappers import WidgetWrapper, WidgetWrapperFactory

    monkeypatch.setattr(WidgetWrapper, "tr", lambda _self, _text: " [never]")
    own = QgsApplication.processingRegistry().createAlgorithmById("smartcity:exportatlas")
    for name in ("SCOPE_KEY", "SCOPE", "COVERAGE", "EXTRAS"):
        wrapper = WidgetWrapperFactory.create_wrapper(own.parameterDefinition(name), None)
        text = wrapper.label.text()
        assert own.parameterDefinition(name).description() in text and "never" not in text
        assert ("[optional]" in text) == (name in ("SCOPE_KEY", "EXTRAS"))
        wrapper.widget.deleteLater()


@pytest.mark.parametrize(
    ("algorithm", "name"),
    [
        ("fetchinfrastructure", "SOURCE"),
        ("importlayer", "TARGET"),
        ("zonalfigures", "LAYER"),
        ("allocatefunding", "WEIGHT"),
        ("allocatefunding", "BASIS"),
    ],
)
def test_choices_are_named_in_words(provider, qgis_app, algorithm, name):
    from processing.gui.wrappers import WidgetWrapperFactory

    own = QgsApplication.processingRegistry().createAlgorithmById(f"smartcity:{algorithm}")
    parameter = own.parameterDefinition(name)
    wrapper = WidgetWrapperFactory.create_wrapper(parameter, None)
    combo = wrapper.widget
    shown = [combo.itemText(row) for row in range(combo.count())]
    assert [combo.itemData(row) for row in range(combo.count())] == parameter.options()
    assert len(shown) > 2 and not any("_" in text or text.islower() for text in shown), shown
    assert wrapper.value() == (parameter.defaultValue() or parameter.options()[0])
    combo.deleteLater()


def test_districts_are_ticked_by_name_and_given_by_code(dialog, sample_plan, tmp_path):
    from qgis.PyQt.QtCore import Qt

    made = dialog("packagedistricts", ("PLAN", "DISTRICTS"))
    assert made.combo.count() == 0 and "plan first" in made.combo.toolTip()
    assert made.combo.defaultText() == "All" and made.phase.value() == ""
    made.choose(sample_plan)
    assert made.combo.count() == 25
    row = made.combo.findText("Gangnam-gu")
    made.combo.setItemCheckState(row, Qt.CheckState.Checked)
    made.combo.setItemCheckState(made.combo.findText("Mapo-gu"), Qt.CheckState.Checked)
    assert made.phase.value() == "11440,11680"
    # What a script or the history of Processing gives comes back, and nothing of it is lost.
    made.phase.setValue("11500; 99999, 11440")
    assert made.combo.checkedItems() == ["Mapo-gu", "Gangseo-gu"]
    assert made.phase.value() == "11440,11500,99999"
    made.choose(tmp_path / "gone.gpkg")
    assert made.combo.count() == 0 and made.phase.value() == "11440,11500,99999"
    made.choose(sample_plan)
    assert made.phase.value() == "11440,11500,99999"
    made.phase.setValue(None)
    assert made.phase.value() == "" and made.combo.checkedItems() == []
