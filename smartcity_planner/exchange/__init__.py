"""District packages: what leaves for the 25 offices."""
