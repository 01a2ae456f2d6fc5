"""How the QGIS styles in layers/styles/ are made (scripts/make_styles.py)."""
