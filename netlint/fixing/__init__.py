"""Mends what can be mended, and never damages a page: see `pages` for the whole of it."""
