"""The schedule: a Gantt chart of projects and phases on the plan board."""
