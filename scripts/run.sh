#!/usr/bin/env bash
# Open QGIS on the demo plan with the staged plugin, in a profile of its own under build/,
# so that the user's own profile stays as it is.
#
# SMARTCITY_LANGUAGE  language of the interface, ko (default) or en
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

language="${SMARTCITY_LANGUAGE:-ko}"
profiles="$PWD/build/run-profile"
settings="$profiles/profiles/smartcity/QGIS/QGIS3.ini"

command -v qgis >/dev/null || { echo "[run] QGIS is not installed: make setup" >&2; exit 3; }
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
  echo "[run] no display was found: run this on a desktop, or under xvfb-run" >&2
  exit 3
fi

# Written anew each time: a demo that someone played with should start as the first time.
mkdir -p "$(dirname "$settings")"
cat >"$settings" <<INI
[PythonPlugins]
smartcity_planner=true

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[app]
plugin_installer\\checkOnStart=false

[fonts]
downloadMissingFonts=false

[locale]
overrideFlag=true
userLocale=$language

[qgis]
checkVersion=false
showTips=false
showTips340=false
showTips344=false

[smartcity_planner]
dock_shown=true
INI

project=()
if [ -f build/demo/plan.qgz ]; then
  project=(--project "$PWD/build/demo/plan.qgz")
else
  echo "[run] there is no demo plan yet (make demo makes one); QGIS opens without it" >&2
fi
# QGIS takes the Python libraries that belong to the first python3 on the PATH.
export PATH="$(dirname "${SMARTCITY_PYTHON:-/usr/bin/python3}"):$PATH"
export QGIS_PLUGINPATH="$PWD/build/stage"
exec qgis --profiles-path "$profiles" --profile smartcity --noversioncheck "${project[@]}"
