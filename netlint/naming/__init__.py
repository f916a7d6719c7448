"""The names that a page uses for one thing, and in whose words each stands."""
