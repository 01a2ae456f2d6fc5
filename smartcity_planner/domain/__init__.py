"""What a plan is: pure Python, no QGIS, no GUI, checked by mypy --strict."""
