"""The PLAIN rules."""
