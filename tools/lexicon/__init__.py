"""Word sources of the lexicon: one module a source, and `joining`, which makes one table of them."""
