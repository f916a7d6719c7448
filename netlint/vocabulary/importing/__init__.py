"""From the formats of other programs to the table of a vocabulary, one file a format."""
