"""The findings page of the plan board: what a check found, live."""
