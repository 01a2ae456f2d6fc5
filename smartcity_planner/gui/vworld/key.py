"""The planner's V-World key: in QGIS's authentication store, and nowhere else.

The settings hold only the store's id of it (`smartcity/vworld_authcfg`), which says nothing.
"""

from __future__ import annotations

import re

from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings

from smartcity_planner.domain.errors import BadInput, CannotWrite, PlanError
from smartcity_planner.i18n import translate

SETTING = "smartcity/vworld_authcfg"
#: V-World's keys are UUIDs; letters, digits and hyphens only, so that no key can bend a path.
_KEY = re.compile(r"[0-9A-Za-z-]{8,64}")


class NoKey(PlanError):
    """The store holds no key of V-World that can be read."""


class KeyLocked(NoKey):
    """The store's master password has not been given in this session."""


def known() -> str:
    """Return the store's id of the key, "" where none was ever given."""
    return QgsSettings().value(SETTING, "", type=str)


def read() -> str:
    """Return the key. Never asks for the master password: tiles are no moment for a dialog.

    Raises NoKey, or KeyLocked where the master password would help.
    """
    manager = QgsApplication.authManager()
    authcfg = known()
    if manager.isDisabled() or not authcfg or authcfg not in manager.configIds():
        raise NoKey(_no_key())
    if not manager.masterPasswordIsSet():
        raise KeyLocked(
            translate(
                "Gui",
                "V-World's base map stays empty: its key lies in QGIS's authentication store, "
                "which is locked. Unlock it with your master password.",
            )
        )
    loaded, config = manager.loadAuthenticationConfig(authcfg, QgsAuthMethodConfig(), True)
    if not loaded:
        raise NoKey(_no_key())
    if config.method() == "APIHeader":
        key = next(iter(config.configMap().values()), "")
    else:
        key = config.config("password")
    if not _KEY.fullmatch(key.strip()):
        raise NoKey(_no_key())
    return key.strip()


def keep(key: str) -> None:
    """Put `key` into the store, in place of an earlier one; QGIS may ask for the master password.

    Raises BadInput where it cannot be a key, CannotWrite where the store does not take it.
    """
    key = key.strip()
    if not _KEY.fullmatch(key):
        raise BadInput(
            translate(
                "Gui",
                "This is no V-World key. A key is made of letters, digits and hyphens; "
                "copy it from your V-World account.",
            )
        )
    manager = QgsApplication.authManager()
    config = QgsAuthMethodConfig("Basic")
    config.setName("V-World")
    config.setConfig("username", "V-World")
    config.setConfig("password", key)
    kept = False
    if not manager.isDisabled() and manager.setMasterPassword(True):
        if known() in manager.configIds():
            config.setId(known())
            kept = manager.updateAuthenticationConfig(config)
        else:
            kept, config = manager.storeAuthenticationConfig(config)
    if not kept:
        raise CannotWrite(
            translate(
                "Gui",
                "The key was not kept: QGIS's authentication store did not take it. "
                "Check the master password and try again.",
            )
        )
    QgsSettings().setValue(SETTING, config.id())


def _no_key() -> str:
    return translate(
        "Gui",
        "V-World's base map stays empty: no key was found in QGIS's authentication store. "
        "Choose Import > V-World base map… and enter your key.",
    )
