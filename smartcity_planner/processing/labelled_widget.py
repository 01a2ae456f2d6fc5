"""What our widgets in Processing's dialogs share."""

from __future__ import annotations

from processing.gui.wrappers import WidgetWrapper
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsProcessingGui
from qgis.PyQt.QtWidgets import QLabel


class LabelledWidget(WidgetWrapper):
    """A widget with QGIS's own label: that of WidgetWrapper says “[optional]” in English alone."""

    def createLabel(self) -> QLabel | None:
        """Return the label; a batch has none."""
        if self.dialogType == QgsProcessingGui.WidgetType.Batch:
            return None
        return QgsAbstractProcessingParameterWidgetWrapper.createLabel(self)
