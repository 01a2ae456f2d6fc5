"""The windows of the intake: the wizard, its history, rows set aside, moved parcels."""
