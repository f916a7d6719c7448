"""The TEXT rules."""
