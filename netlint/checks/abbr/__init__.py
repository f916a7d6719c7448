"""The ABBR rules."""
