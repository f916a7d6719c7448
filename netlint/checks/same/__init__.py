"""Rules that compare the pages of a repository."""
