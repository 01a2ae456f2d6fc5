"""Scenarios and history: pages of the plan board."""
