"""The finished book is read back and compared with the plan."""
