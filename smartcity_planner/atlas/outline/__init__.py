"""The book's list of pages: what each is about, in which order, under which number."""
