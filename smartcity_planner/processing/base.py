"""What all algorithms share: the plan parameter, progress, and errors in plain words.

An algorithm is thin: parameters in, one service call, counts out. It imports its service when
it runs, because QGIS loads all algorithms at its start (`make bench`: plugin_import). Its
`run_on` raises PlanError for whatever the planner can act on; here that becomes Processing's
own error.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import explain, translate, ui_language
from smartcity_planner.store.plan import PlanStore


class FeedbackProgress(Progress):
    """Shows the progress of a service in Processing's feedback and passes on its cancel."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback

    def percent(self, value: float) -> None:
        """Report how much is done, 0 to 100."""
        self._feedback.setProgress(value)

    def say(self, text: str) -> None:
        """Write one line into the log."""
        self._feedback.pushInfo(text)

    def warn(self, text: str) -> None:
        """Write one line into the log, marked as a warning."""
        self._feedback.pushWarning(text)

    def remaining(self, seconds: float) -> None:
        """Show how long the rest will probably take."""
        if seconds >= 1:
            minutes, rest = divmod(round(seconds), 60)
            text = translate("Processing", "About {minutes}:{seconds} left")
            self._feedback.setProgressText(text.format(minutes=minutes, seconds=f"{rest:02}"))

    def is_cancelled(self) -> bool:
        """Whether the planner pressed cancel."""
        return self._feedback.isCanceled()


class PlanAlgorithm(QgsProcessingAlgorithm):
    """Base of all algorithms. Subclasses set `NAME`, `COUNTS` and implement `run_on`."""

    #: The id after `smartcity:`; a contract.
    NAME = ""
    #: Names of the numeric outputs.
    COUNTS: tuple[str, ...] = ()
    #: Layouts and projects live in the main thread.
    MAIN_THREAD = False
    #: The plan of this run.
    _store: PlanStore | None = None

    def name(self) -> str:
        """Return the fixed id."""
        return self.NAME

    def createInstance(self) -> PlanAlgorithm:
        """Return a fresh instance, as Processing asks for one per run."""
        return type(self)()

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Keep algorithms that draw in the main thread."""
        flags = super().flags()
        if self.MAIN_THREAD:
            flags |= Qgis.ProcessingAlgorithmFlag.NoThreading
        return flags

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters of the subclass and one numeric output per count."""
        self.declare()
        for count in self.COUNTS:
            self.addOutput(QgsProcessingOutputNumber(count, count))

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the service; a PlanError becomes Processing's error with the same words.

        QGIS never lets go of an exception that a Python algorithm raises, nor of the frames in
        its traceback. So it is raised where no frame of the service is left: a plan, its layers
        and its project would stay open until QGIS is closed.
        """
        try:
            results, refused = self._run(parameters, context, feedback)
        finally:
            if self._store is not None:
                self._store.settle()
        if refused is not None:
            raise QgsProcessingException(refused)
        return results

    def _run(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[dict[str, Any], str | None]:
        """Return the outputs, and what the planner is told where there are none."""
        try:
            return self.run_on(parameters, context, FeedbackProgress(feedback)), None
        except PlanError as error:
            return {}, explain(error)

    def declare(self) -> None:
        """Add the parameters. To be implemented."""
        raise NotImplementedError

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Do the work and return the outputs. To be implemented."""
        raise NotImplementedError

    # The pieces that several algorithms use

    def add_plan_parameter(self) -> None:
        """Add `PLAN`: a plan file (or, later, a PostgreSQL URI); dialogs offer the open one."""
        parameter = QgsProcessingParameterFile(
            "PLAN",
            translate("Processing", "Plan"),
            Qgis.ProcessingFileParameterBehavior.File,
            # With "all files", so that a wrong file meets our message, not a refusal by name.
            fileFilter=translate("Processing", "Plans (*.gpkg);;All files (*)"),
        )
        opened = _opened_plan()
        if opened is not None:
            parameter.setGuiDefaultValueOverride(str(opened))
        self.addParameter(parameter)

    def add_phase_parameter(self) -> None:
        """Add `PHASE`: the identifier of a phase."""
        self.add_record("PHASE", translate("Processing", "Phase"), kind="phase")

    def add_record(self, name: str, label: str, optional: bool = False, **offered: str) -> None:
        """Add an identifier; dialogs offer those of the plan by name.

        `offered`: the kind of record, or from which parameter it is read (see RecordWidget).
        """
        parameter = QgsProcessingParameterString(name, label, optional=optional)
        widget = "smartcity_planner.processing.record_widget.RecordWidget"
        parameter.setMetadata({"widget_wrapper": {"class": widget, **offered}})
        parameter.setHelp(translate("Processing", "In scripts and batches: the identifier."))
        self.addParameter(parameter)

    def add_records(self, name: str, label: str, **offered: str) -> None:
        """Add identifiers with commas between them, all if empty; dialogs offer them by name."""
        parameter = QgsProcessingParameterString(name, label, optional=True)
        widget = "smartcity_planner.processing.records_widget.RecordsWidget"
        parameter.setMetadata({"widget_wrapper": {"class": widget, **offered}})
        parameter.setHelp(
            translate("Processing", "In scripts and batches: identifiers with commas between.")
        )
        self.addParameter(parameter)

    def plan(self, parameters: dict[str, Any], context: QgsProcessingContext) -> PlanStore:
        """Open the plan named by `PLAN`; it is settled after the run."""
        self._store = PlanStore.open(self.parameterAsString(parameters, "PLAN", context))
        return self._store

    def add_advanced(self, parameter: QgsProcessingParameterDefinition) -> None:
        """Add a parameter that stands under “Advanced”."""
        parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
        self.addParameter(parameter)

    def add_choice(
        self, name: str, label: str, labels: Mapping[str, str], default: str | None = None
    ) -> None:
        """Add a choice of one; see `choice`."""
        self.addParameter(self.choice(name, label, labels, default))

    def choice(
        self, name: str, label: str, labels: Mapping[str, str], default: str | None = None
    ) -> QgsProcessingParameterEnum:
        """Return a choice of one; `labels`: the contract's values, and what the dialog shows."""
        parameter = QgsProcessingParameterEnum(
            name, label, options=list(labels), defaultValue=default, usesStaticStrings=True
        )
        widget = "smartcity_planner.processing.choice_widget.ChoiceWidget"
        parameter.setMetadata(
            {"widget_wrapper": {"class": widget, "labels": list(labels.values())}}
        )
        return parameter

    def choices(
        self, name: str, label: str, labels: Mapping[str, str], default: Sequence[str]
    ) -> QgsProcessingParameterEnum:
        """Return a choice of several; `labels` as in `add_choice`. Without a default: optional."""
        parameter = QgsProcessingParameterEnum(
            name,
            label,
            options=list(labels),
            allowMultiple=True,
            defaultValue=list(default),
            optional=not default,
            usesStaticStrings=True,
        )
        widget = "smartcity_planner.processing.choices_widget.ChoicesWidget"
        parameter.setMetadata(
            {"widget_wrapper": {"class": widget, "labels": list(labels.values())}}
        )
        return parameter

    def add_language_parameter(self) -> None:
        """Add `LANGUAGE` (ko, en); the user interface's language is the default."""
        names = {"ko": "한국어", "en": "English"}
        self.add_choice("LANGUAGE", translate("Processing", "Language"), names, ui_language())

    def language(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Return the value of `LANGUAGE`."""
        return self.parameterAsEnumString(parameters, "LANGUAGE", context) or ui_language()

    def output_path(
        self, parameters: dict[str, Any], context: QgsProcessingContext, name: str = "OUTPUT"
    ) -> Path:
        """Return the path of a file or folder destination."""
        return Path(self.parameterAsFileOutput(parameters, name, context))


def _opened_plan() -> Path | None:
    """Return the plan that the session shows; None in threads, which run models, not dialogs."""
    from smartcity_planner.project import layers

    application = QCoreApplication.instance()
    if application is None or QThread.currentThread() != application.thread():
        return None
    return layers.plan_path(QgsProject.instance())
