"""The GRAM rules."""
