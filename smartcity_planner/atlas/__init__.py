"""The council atlas: pages, layouts, the finished PDF."""
