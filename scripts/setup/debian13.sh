#!/usr/bin/env bash
# Run the tests on QGIS 3.44: in a Debian 13 folder that is built once and kept.
#
#   debian13.sh [pytest arguments]
#
# SMARTCITY_DEBIAN13  the folder (default: ~/.cache/smartcity-planner/debian13)
#
# Needs root (or sudo) on Debian. The folder is built under another name and renamed when it
# is ready, and built anew when its recipe (below) changes. What is mounted into it is
# mounted in a namespace of its own: it goes with the process, however that ends.
set -euo pipefail

repository="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
folder="${SMARTCITY_DEBIAN13:-${XDG_CACHE_HOME:-$HOME/.cache}/smartcity-planner/debian13}"
suite=trixie
minimum_qgis=3.44

from_backports=(qgis python3-qgis qgis-providers)
from_release=(
  python3-venv python3-pip python3-pyqt5.qtsvg qttools5-dev-tools
  xvfb xauth fonts-noto-cjk poppler-utils gdal-bin sqlite3 zip git make procps
)
recipe="$(printf '%s\n' 1 "$suite" "${from_backports[@]}" "${from_release[@]}" | sha256sum | cut -d' ' -f1)"

# Settings of the machine that reach into the folder: proxies, certificates, pip.
handed_on='^(CI|PIP_[A-Z_]*|SSL_CERT_FILE|SSL_CERT_DIR|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|[A-Za-z]*_proxy|[A-Z]*_PROXY)='

# shellcheck source=scripts/setup/mirror.sh
. "$repository/scripts/setup/mirror.sh"

say() { printf '[debian13] %s\n' "$*" >&2; }

if [ "$(id -u)" -ne 0 ]; then
  if command -v sudo >/dev/null; then
    mapfile -t settings < <(env | grep -E "$handed_on" || true)
    exec sudo env "${settings[@]}" SMARTCITY_DEBIAN13="$folder" HOME="$HOME" bash "${BASH_SOURCE[0]}" "$@"
  fi
  say "this builds a Debian 13 folder, which needs root: run it as root, or install sudo"
  exit 3
fi
command -v apt-get >/dev/null || {
  say "this needs a Debian system (apt and debootstrap); on another one, run the tests where QGIS $minimum_qgis is installed: make test"
  exit 3
}

# shellcheck disable=SC1091
. /etc/os-release
command -v debootstrap >/dev/null || {
  say "installing debootstrap"
  apt-get -qq update
  DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0 install -y --no-install-recommends debootstrap >/dev/null
}

# In a mount namespace of this script's own, so that nothing is left mounted.
if [ "${SMARTCITY_IN_NAMESPACE:-}" != 1 ]; then
  exec env SMARTCITY_IN_NAMESPACE=1 SMARTCITY_DEBIAN13="$folder" \
    unshare --mount --propagation unchanged bash "${BASH_SOURCE[0]}" "$@"
fi
mount --make-rprivate / 2>/dev/null || true # fails in a chroot, whose root is no mount

hand_on_settings() {
  local root="$1" file
  cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
  for file in /etc/pip.conf "${SSL_CERT_FILE:-}" "${REQUESTS_CA_BUNDLE:-}" "${CURL_CA_BUNDLE:-}" \
    "${PIP_CERT:-}" /etc/ssl/certs/ca-certificates.crt; do
    if [ -n "$file" ] && [ -f "$file" ]; then
      mkdir -p "$root$(dirname "$file")"
      cp -L "$file" "$root$file"
    fi
  done
  for file in "$HOME/.config/pip/pip.conf" "$HOME/.pip/pip.conf"; do
    if [ -f "$file" ]; then
      mkdir -p "$root/root/.config/pip"
      cp -L "$file" "$root/root/.config/pip/pip.conf"
    fi
  done
  rm -f "$root/etc/apt/apt.conf.d/90host"
  apt-config dump 2>/dev/null | grep -E '^Acquire::(http|https|ftp)::(proxy|Proxy|Verify)' \
    >"$root/etc/apt/apt.conf.d/90host" || true
}

mount_system() {
  local root="$1"
  mount -t proc proc "$root/proc" 2>/dev/null || mount --rbind /proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount --rbind /sys "$root/sys" 2>/dev/null || true
}

inside() {
  local root="$1"
  shift
  mapfile -t settings < <(env | grep -E "$handed_on" || true)
  # No variable of the host but these: a path of the host's means nothing in there.
  env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 TERM="${TERM:-dumb}" \
    "${settings[@]}" chroot "$root" "$@"
}

build() {
  local mirror root="$folder.building"
  case " ${ID:-} " in
    *" debian "*) mirror="$(debian_mirror "${VERSION_CODENAME:-stable}")" || mirror="" ;;
    *) mirror="${SMARTCITY_DEBIAN_MIRROR:-}" ;;
  esac
  [ -n "$mirror" ] || { say "name a Debian mirror in SMARTCITY_DEBIAN_MIRROR"; exit 3; }
  say "building $folder (once; some minutes)"
  rm -rf "$root"
  mkdir -p "$root"
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "$mirror" >"$folder.log" 2>&1 ||
    { tail -n 20 "$folder.log" >&2; say "debootstrap failed; the log is $folder.log"; exit 1; }
  printf 'deb %s %s main\n' "$mirror" "$suite" "$mirror" "$suite-backports" >"$root/etc/apt/sources.list"
  # Services must not start in there.
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod +x "$root/usr/sbin/policy-rc.d"
  hand_on_settings "$root"
  mount_system "$root"
  {
    inside "$root" apt-get -qq update &&
      inside "$root" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0 install -y \
        --no-install-recommends -t "$suite-backports" "${from_backports[@]}" &&
      inside "$root" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0 install -y \
        --no-install-recommends "${from_release[@]}" &&
      inside "$root" apt-get clean
  } >>"$folder.log" 2>&1 ||
    { tail -n 20 "$folder.log" >&2; say "installing QGIS failed; the log is $folder.log"; exit 1; }
  umount --recursive --lazy "$root/proc" "$root/dev"
  if mountpoint -q "$root/sys"; then umount --recursive --lazy "$root/sys"; fi
  printf '%s\n' "$recipe" >"$root/.recipe"
  if [ -e "$folder" ]; then rm -rf "$folder"; fi
  mv "$root" "$folder"
}

mkdir -p "$(dirname "$folder")"
exec 9>"$folder.lock"
flock 9
if [ "$(cat "$folder/.recipe" 2>/dev/null || true)" != "$recipe" ]; then build; fi

hand_on_settings "$folder"
mount_system "$folder"
version="$(inside "$folder" dpkg-query -W -f '${Version}' qgis)"
inside "$folder" dpkg --compare-versions "$version" ge "$minimum_qgis" ||
  { say "the folder has QGIS $version, but $minimum_qgis or newer is wanted"; exit 1; }

# A copy, so that the run in there and the checkout do not write into each other.
work=/srv/work
rm -rf "$folder$work/repository"
mkdir -p "$folder$work/repository" "$folder$work/shared"
tar -C "$repository" --exclude=./.git --exclude=./.venv --exclude=./build --exclude='__pycache__' -cf - . |
  tar -C "$folder$work/repository" -xf -
if [ -d "$repository/../shared" ]; then
  mount --bind "$(realpath "$repository/../shared")" "$folder$work/shared"
  mount -o remount,bind,ro "$folder$work/shared" 2>/dev/null || true
fi

say "QGIS $version"
# shellcheck disable=SC2016
inside "$folder" env SMARTCITY_VENVS=/srv/venvs QT_QPA_PLATFORM=offscreen \
  bash -euo pipefail -c 'cd '"$work"'/repository
    scripts/setup/venvs.sh qgis
    exec /srv/venvs/qgis/bin/python -m pytest "$@"' pytest "$@"
