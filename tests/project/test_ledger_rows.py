"""A ledger row typed in QGIS has the id of its cell, as if the plugin had made it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsExpression, QgsProject, QgsVectorLayer, QgsVectorLayerUtils
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm, QgsGui
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtTest import QTest

from smartcity_planner.domain.cells import ledger_id
from smartcity_planner.project import expressions, layers
from smartcity_planner.project.build import fill_project
from smartcity_planner.store.plan import PlanStore


@pytest.fixture
def funding(qgis_app: object, qgis_new_project: None, own_sample: PlanStore) -> Iterator:
    QgsGui.editorWidgetRegistry().initEditors()
    project = QgsProject.instance()
    fill_project(project, own_sample, "ko")
    yield layers.find(project, "funding")
    project.clear()


@pytest.fixture
def registered() -> Iterator[None]:
    expressions.register()
    yield
    expressions.unregister()


def _typed(funding: QgsVectorLayer, phase: str, **values: object) -> int:
    """Type a new row into QGIS's own form, value by value, and return its feature id."""
    fields = funding.fields()
    new = QgsVectorLayerUtils.createFeature(funding, attributes={fields.indexOf("phase_id"): phase})
    form = QgsAttributeForm(funding, new, QgsAttributeEditorContext())
    form.setMode(QgsAttributeEditorContext.Mode.AddFeatureMode)
    for name, value in values.items():
        form.changeAttribute(name, value)
    assert form.save()
    # The form's lists of choices are filled in threads: they come to rest before it goes.
    QTest.qWait(300)
    form.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (row,) = (fid for fid in funding.editBuffer().addedFeatures())
    return row


def test_a_typed_row_has_the_id_of_its_cell(
    funding: QgsVectorLayer, own_sample: PlanStore, registered: None
) -> None:
    phase = own_sample.query("SELECT id FROM phase ORDER BY id")[0]["id"]
    assert funding.startEditing()
    row = _typed(funding, phase, fiscal_year=2029, source="loan", amount_won=5)
    assert funding.getFeature(row)["id"] == ledger_id(phase, None, 2029, "loan")
    funding.changeAttributeValue(row, funding.fields().indexOf("fiscal_year"), 2028)
    assert funding.getFeature(row)["id"] == ledger_id(phase, None, 2028, "loan")
    assert funding.commitChanges(), funding.commitErrors()
    saved = own_sample.query("SELECT id FROM funding WHERE source = 'loan' AND amount_won = 5")
    assert [found["id"] for found in saved] == [ledger_id(phase, None, 2028, "loan")]


def test_changing_the_amount_keeps_the_id(funding: QgsVectorLayer, registered: None) -> None:
    assert funding.startEditing()
    row = next(funding.getFeatures())
    before = row["id"]
    index = funding.fields().indexOf("amount_won")
    assert funding.changeAttributeValue(row.id(), index, row["amount_won"] + 1)
    assert funding.getFeature(row.id())["id"] == before
    assert funding.rollBack()


def test_without_the_plugin_rows_can_be_added_too(
    funding: QgsVectorLayer, own_sample: PlanStore
) -> None:
    assert "ledger_id" not in {function.name() for function in QgsExpression.Functions()}
    phase = own_sample.query("SELECT id FROM phase ORDER BY id")[0]["id"]
    assert funding.startEditing()
    row = _typed(funding, phase, fiscal_year=2029, source="loan", amount_won=5)
    first = funding.getFeature(row)["id"]
    assert len(first) == 36
    funding.changeAttributeValue(row, funding.fields().indexOf("fiscal_year"), 2028)
    assert funding.getFeature(row)["id"] == first
    assert funding.commitChanges(), funding.commitErrors()
