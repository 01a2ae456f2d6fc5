"""Starts jobs of `analysis` in their own process and hears of their progress."""
