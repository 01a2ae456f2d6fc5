"""The pages become one book: numbers, bookmarks, links, metadata."""
