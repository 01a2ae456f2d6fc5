"""The funding table: sources by years, on the plan board."""
