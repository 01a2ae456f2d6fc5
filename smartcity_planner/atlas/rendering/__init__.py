"""Pages become PDF files of one page each, in several processes, and are kept."""
