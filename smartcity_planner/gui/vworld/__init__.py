"""V-World's base maps: the key in QGIS's authentication store, tiles through a local relay."""
