"""The LIST rules."""
