"""The SECT rules."""
