"""Heavy libraries in a process of their own: geopandas, rasterio, osmnx. No QGIS here."""
