"""netlint beside axe-core, on HTML pages with known faults (docs/accessibility.md)."""
