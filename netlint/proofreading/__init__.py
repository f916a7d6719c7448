"""Misspelt words of a page: found once, reported by two rules."""
