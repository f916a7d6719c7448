"""The LINK rules."""
