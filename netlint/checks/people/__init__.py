"""The PEOPLE rules."""
