"""Paper, templates and the marks that all blocks are made of."""
