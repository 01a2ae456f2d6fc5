"""The kinds of pages: which facts and which blocks make one."""
