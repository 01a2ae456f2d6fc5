"""What every test stands on: the staged plugin, a QGIS profile of its own, no screen.

Environment variables:
  SMARTCITY_FROM_SOURCE=1   test the package in the repository instead of build/stage
  SMARTCITY_SHARED_DATA     folder with the real files (default: ../shared/data)
  QT_QPA_PLATFORM           chosen here only if neither it nor DISPLAY is set
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]
PURE = ROOT / "tests" / "domain"
FROM_SOURCE = os.environ.get("SMARTCITY_FROM_SOURCE") == "1"

settings.register_profile(
    "smartcity", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.register_profile("ci", settings.get_profile("smartcity"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "smartcity")


def _load(name: str, file: Path):
    spec = importlib.util.spec_from_file_location(name, file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _put_plugin_on_path() -> None:
    if FROM_SOURCE:
        place = ROOT
    else:
        stage = _load("smartcity_stage", ROOT / "scripts" / "dev" / "stage.py")
        try:
            place = stage.stage(ROOT).parent
        except stage.StageError as error:
            pytest.exit(f"the plugin cannot be staged: {error}", returncode=3)
    sys.path.insert(0, str(place))
    found = importlib.util.find_spec("smartcity_planner")
    if found is None or Path(found.origin).parent != place / "smartcity_planner":
        pytest.exit("smartcity_planner was imported from elsewhere", returncode=3)
    # Processes that tests start (qgis_process, qgis) find the same plugin.
    os.environ["QGIS_PLUGINPATH"] = str(place)


def _only_pure(config: pytest.Config) -> bool:
    """Whether all that is asked for lies in tests/domain, which needs no QGIS."""
    asked = [Path(argument.split("::")[0]) for argument in config.args]
    paths = [(config.invocation_params.dir / path).resolve() for path in asked]
    return bool(paths) and all(path.is_relative_to(PURE) for path in paths)


def _own_folder() -> Path:
    """Make this run's folder, and remove those of runs that were killed."""
    prefix = "smartcity-profile-"
    for old in Path(tempfile.gettempdir()).glob(f"{prefix}*-*"):
        with suppress(ValueError, PermissionError):  # of another kind; of another user
            try:
                os.kill(int(old.name.removeprefix(prefix).partition("-")[0]), 0)
            except ProcessLookupError:
                shutil.rmtree(old, ignore_errors=True)
    made = Path(tempfile.mkdtemp(prefix=f"{prefix}{os.getpid()}-"))
    made.chmod(0o755)  # some tests work as another user
    return made


def _keep_temporary_files_in(folder: Path) -> None:
    """QGIS, its workers and what tests make leave files where they are killed: all go at the end.

    pytest's own folders stay where they are, to be looked at after a failure.
    """
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", tempfile.gettempdir())
    folder.mkdir()
    folder.chmod(0o1777)  # as the system's own
    for name in ("TMPDIR", "TEMP", "TMP"):
        os.environ[name] = str(folder)
    tempfile.tempdir = None  # found anew


def _start_qgis(config: pytest.Config) -> None:
    """Load pytest-qgis, with a fresh English profile that nobody else uses."""
    if "QT_QPA_PLATFORM" not in os.environ and "DISPLAY" not in os.environ:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    own = _own_folder()
    profile = own / "profile"
    profile.mkdir(mode=0o700)
    # Qt warns on every start where the session has none (in CI, in a bare shell).
    os.environ.setdefault("XDG_RUNTIME_DIR", str(profile))
    # Pages that tests draw are none of the user's, and theirs none of the tests'.
    os.environ["SMARTCITY_BOOK_CACHE"] = str(profile / "book")
    _keep_temporary_files_in(own / "tmp")
    config.add_cleanup(lambda: shutil.rmtree(own, ignore_errors=True))

    import pytest_qgis.plugin as pytest_qgis

    def own_settings(_config: pytest.Config) -> None:
        from qgis.core import QgsSettings
        from qgis.PyQt.QtCore import QSettings

        place = profile / "profiles" / "default"
        place.mkdir(parents=True)
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(profile)
        os.environ["QGIS_OPTIONS_PATH"] = str(profile)
        ini = QSettings.Format.IniFormat
        QSettings.setDefaultFormat(ini)
        QSettings.setPath(ini, QSettings.Scope.UserScope, str(place))
        fresh = QgsSettings()
        fresh.setValue("locale/overrideFlag", True)
        fresh.setValue("locale/userLocale", "en")

    # It would keep one profile in the repository for all runs, also for those side by side.
    assert hasattr(pytest_qgis, "_load_qgis_settings"), "pytest-qgis changed; see this file"
    pytest_qgis._load_qgis_settings = own_settings
    config.pluginmanager.register(pytest_qgis, "pytest_qgis_started_by_conftest")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    # A qgis_process that a test starts takes the libraries of the first python3 on the PATH,
    # which may be pyenv's or conda's; the one under this environment is the one that knows QGIS.
    os.environ["PATH"] = os.pathsep.join([f"{sys.base_prefix}/bin", os.environ["PATH"]])
    if hasattr(config.option, "loadscopereorder"):  # files with most tests are not the longest
        config.option.loadscopereorder = False
    _put_plugin_on_path()
    if not _only_pure(config):
        _start_qgis(config)


@pytest.fixture(autouse=True)
def gdal_does_not_raise() -> Iterator[None]:
    """QGIS's own Processing, once a test has imported it, makes GDAL raise for good."""
    yield
    if "osgeo.gdal" not in sys.modules:
        return
    from osgeo import gdal, ogr, osr

    # Only the one that was switched on last can be switched off, and GDAL does not tell which.
    for _ in range(3):
        for module in (osr, ogr, gdal):
            if module.GetUseExceptions():
                with suppress(RuntimeError):
                    module.DontUseExceptions()


#: Files that take longest, the longest first: where several workers test, none of them is left
#: alone with one at the end. From `--durations`; a file that is missing here is only later.
LONGEST = (
    "gui/test_book.py",
    "headless/test_qgis_process.py",
    "intake/test_catalogue_osm.py",
    "gui/test_charts.py",
    "processing/test_bad_input.py",
    "atlas/test_sheets.py",
    "gui/test_schedule.py",
    "gui/test_desk.py",
    "atlas/test_changes.py",
    "exchange/test_package.py",
    "intake/test_plain.py",
    "atlas/test_book.py",
    "headless/test_real_chain.py",
    "intake/test_fuzz.py",
    "planning/test_save.py",
    "project/test_save.py",
    "processing/test_package_districts.py",
    "exchange/test_styled.py",
    "atlas/test_rendering_press.py",
    "atlas/test_text_pages.py",
    "processing/test_export_atlas.py",
    "headless/test_import_layer.py",
    "atlas/test_binding_long.py",
    "planning/test_sample.py",
    "processing/test_refusing_disk.py",
    "lifecycle/test_lifecycle.py",
    "project/test_metadata.py",
)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the longest files first, where xdist deals out whole files."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        place = {ROOT / "tests" / name: number for number, name in enumerate(LONGEST)}
        items.sort(key=lambda item: place.get(item.path, len(place)))


@pytest.fixture(scope="session")
def repository() -> Path:
    """The repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def plugin_folder() -> Path:
    """The plugin as users have it (build/stage/smartcity_planner)."""
    if FROM_SOURCE:
        pytest.skip("SMARTCITY_FROM_SOURCE=1: there is no staged plugin")
    return ROOT / "build" / "stage" / "smartcity_planner"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Folder with the real files; skips where they are not at hand."""
    place = Path(os.environ.get("SMARTCITY_SHARED_DATA") or ROOT.parent / "shared" / "data")
    if not place.is_dir():
        pytest.skip(f"real files are not at hand: no folder {place} (SMARTCITY_SHARED_DATA)")
    return place.resolve()


@pytest.fixture(scope="session")
def analysis_python(qgis_app: object) -> str:
    """The Python of the analysis process; skips where it is not set up (QGIS 3.44's folder)."""
    from smartcity_planner.workers import environment
    from smartcity_planner.workers.errors import WorkerMissing

    try:
        return str(environment.analysis_python())
    except WorkerMissing:
        pytest.skip(f"the analysis environment is not set up ({environment.VARIABLE})")


@pytest.fixture(scope="session")
def sample_file(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample plan, made once in a run, whoever asks first; copy it to write into it."""
    base = tmp_path_factory.getbasetemp()
    room = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sample"
    plan = room / "plan.gpkg"
    try:
        room.mkdir()
    except FileExistsError:  # another worker makes it
        until = time.monotonic() + 120
        while not plan.exists():
            assert time.monotonic() < until, "the other worker has not made the sample plan"
            time.sleep(0.1)
        return plan
    from smartcity_planner.planning.create import create_plan

    (room / "made").mkdir()
    made = create_plan(room / "made" / "plan.gpkg", "예시 계획", 2020, 2030, with_sample=True)
    os.replace(made.path, plan)
    return plan


def _speak(language: str) -> Iterator[str]:
    from qgis.core import QgsSettings
    from qgis.PyQt.QtCore import QCoreApplication

    from smartcity_planner.i18n import install_translator

    store = QgsSettings()
    before = store.value("locale/userLocale", "en")
    store.setValue("locale/userLocale", language)
    translator = install_translator(language)
    yield language
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
    store.setValue("locale/userLocale", before)


@pytest.fixture
def ko(request: pytest.FixtureRequest) -> Iterator[str]:
    """The interface speaks Korean during the test."""
    request.getfixturevalue("qgis_app")
    yield from _speak("ko")


@pytest.fixture
def en(request: pytest.FixtureRequest) -> Iterator[str]:
    """The interface speaks English during the test (as it does by default)."""
    request.getfixturevalue("qgis_app")
    yield from _speak("en")
