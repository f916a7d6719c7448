"""The READ rules."""
