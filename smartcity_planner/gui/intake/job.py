"""What the wizard works on: the file, what the planner chose, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from smartcity_planner.domain.progress import Progress
from smartcity_planner.store.plan import PlanStore

if TYPE_CHECKING:
    from smartcity_planner.intake.look import Look
    from smartcity_planner.intake.result import ImportResult


@dataclass
class Job:
    """One way through the wizard. Nothing is written but by `take`."""

    store: PlanStore
    source: str = ""
    target: str = "parcel"
    kind: str | None = None
    official: bool = False
    #: One of several layers, as the look offered it; empty for the file itself.
    layer: str = ""
    #: All layers that looks at this file offered; a look at one of them offers no others.
    layers: tuple[str, ...] = ()
    encoding: str | None = None
    crs: str | None = None
    #: Role → header; None where the recognition is followed.
    field_map: dict[str, str] | None = None
    look: Look | None = None
    checked: ImportResult | None = None
    done: ImportResult | None = None
    #: Whether what lies on which parcel was found anew after the import.
    overlay_fresh: bool = True
    _looked_at: tuple[object, ...] = field(default=())
    _checked_at: tuple[object, ...] = field(default=())

    @property
    def input(self) -> str:
        """What is read: the layer chosen, else the file."""
        return self.layer or self.source

    def choose(self, source: str, target: str, kind: str | None, official: bool) -> None:
        """Take another file or target; what was chosen for the last one is forgotten."""
        if (source, target) != (self.source, self.target):
            self.layer, self.encoding, self.crs, self.field_map = "", None, None, None
            self.layers = ()
        self.source, self.target, self.kind, self.official = source, target, kind, official

    @property
    def looked(self) -> bool:
        """Whether the look belongs to what is chosen now."""
        return self.look is not None and self._looked_at == self._reading

    @property
    def tried(self) -> bool:
        """Whether the dry run belongs to what is chosen now."""
        return self.checked is not None and self._checked_at == self._importing

    def look_at(self, progress: Progress) -> Look:
        """Look at the file; nothing is written. Raises PlanError."""
        from smartcity_planner.intake.look import look

        asked = self._reading
        self.look = None
        self.look = look(
            self.store,
            self.input,
            self.target,
            encoding=self.encoding,
            crs=self.crs,
            field_map=self.field_map,
            progress=progress,
        )
        if self.look.problem is not None:
            _forget_frames(self.look.problem)
        self.layers = tuple(dict.fromkeys((*self.layers, *self.look.layers)))
        self._looked_at = asked
        return self.look

    def try_out(self, progress: Progress) -> ImportResult:
        """Go through the whole import without keeping anything. Raises PlanError."""
        self.checked = None
        self.checked = self._run(progress, dry_run=True)
        self._checked_at = self._importing
        return self.checked

    def take(self, progress: Progress) -> ImportResult:
        """Import; the plan is changed as a whole or not at all. Raises PlanError."""
        from smartcity_planner.intake.follow_up import bring_up_to_date

        self.done = self._run(progress, dry_run=False)
        self.overlay_fresh = bring_up_to_date(self.store, self.done, progress)
        return self.done

    def _run(self, progress: Progress, dry_run: bool) -> ImportResult:
        if self.target == "parcel":
            from smartcity_planner.intake.parcels import import_parcels

            return import_parcels(
                self.store,
                self.input,
                encoding=self.encoding,
                crs=self.crs,
                progress=progress,
                field_map=self.field_map,
                dry_run=dry_run,
            )
        from smartcity_planner.intake.features import import_layer

        return import_layer(
            self.store,
            self.target,
            self.input,
            kind=self.kind,
            field_map=self.field_map,
            encoding=self.encoding,
            crs=self.crs,
            official=self.official,
            progress=progress,
            dry_run=dry_run,
        )

    @property
    def _reading(self) -> tuple[object, ...]:
        mapping = None if self.field_map is None else tuple(sorted(self.field_map.items()))
        return self.input, self.target, self.encoding, self.crs, mapping

    @property
    def _importing(self) -> tuple[object, ...]:
        return *self._reading, self.kind, self.official


def _forget_frames(error: BaseException | None) -> None:
    """Let go of where an error was raised: those frames hold GDAL's objects of a file that is
    closed, and whoever frees them later (the wizard keeps the error) ends the program."""
    while error is not None:
        error.__traceback__ = None
        following = error.__cause__ or error.__context__
        error.__cause__ = error.__context__ = None
        error = following
