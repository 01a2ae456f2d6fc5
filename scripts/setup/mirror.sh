# Sourced by the setup scripts. Prints the package mirror that this Debian system already
# uses for its own release, so that no script has to name one.
#
#   debian_mirror CODENAME
#
# SMARTCITY_DEBIAN_MIRROR, if set, is taken instead.

debian_mirror() {
  local codename="$1" site
  if [ -n "${SMARTCITY_DEBIAN_MIRROR:-}" ]; then
    printf '%s\n' "${SMARTCITY_DEBIAN_MIRROR%/}"
    return
  fi
  # By what the mirror says of itself, once its lists were read; then by what the
  # system's sources say (a suite may be written as a codename or as "stable").
  for filter in "Codename: $codename" "Release: $codename" "Release: stable"; do
    site="$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Component: main' "$filter" 2>/dev/null |
      sed -n '1p')"
    if [ -n "$site" ]; then
      printf '%s\n' "${site%/}"
      return
    fi
  done
  return 1
}
