"""The TABLE rules."""
