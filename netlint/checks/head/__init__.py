"""The HEAD rules."""
