"""The plan board: a second, wide dock for what needs room (tables, Gantt chart, findings)."""
