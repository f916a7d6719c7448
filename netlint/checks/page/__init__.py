"""The PAGE rules."""
