"""Painting: parcels attached to the phase, or detached, by a stroke on the map."""
