"""The QGIS project over a plan: layer tree, relations, forms, styles, themes, time."""
