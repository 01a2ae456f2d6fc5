"""Foreign data in: read, recognise, repair, set aside, report."""
