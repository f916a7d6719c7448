"""Abbreviations on a page, and the words that it gives for them."""
