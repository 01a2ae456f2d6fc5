"""What can be wrong in a plan, one file per subject. `planning.check` runs them all."""
