"""What lies on which parcel: hubs, zones and infrastructure, with shares of its area.

`refresh` computes it, `state` says whether it is out of date, `lookup` reads it. The modules
that calculate (`shapes`, `parcels`, `places`, `sift`, `measure`, `overlay`) need numpy and are
therefore imported when `refresh` runs, not when QGIS starts.
"""
