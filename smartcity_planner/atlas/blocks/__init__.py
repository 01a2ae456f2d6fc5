"""What stands on a sheet: each draws its facts into a rectangle."""
