"""`netlint.toml` and `[tool.netlint]`: read, checked whole, and turned into settings for each page."""
