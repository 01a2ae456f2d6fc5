"""Reading a finished PDF back: its text with places, its fonts, its marks, its links."""
