"""The TERM rules."""
