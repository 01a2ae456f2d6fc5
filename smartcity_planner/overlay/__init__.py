"""What lies on which parcel: hubs, zones and infrastructure, with shares of its area."""
