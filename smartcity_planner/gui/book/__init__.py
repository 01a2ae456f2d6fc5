"""The plan board's page of the council book: books, their pages, their definition, sheets."""
