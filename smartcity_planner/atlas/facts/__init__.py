"""What a page says: read from the plan, plain data, the same for the same plan."""
