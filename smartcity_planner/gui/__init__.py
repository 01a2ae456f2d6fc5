"""The dock and its widgets: thin, over planning and project."""
