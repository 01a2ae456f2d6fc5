"""Charts of the plan's money on the plan board."""
