"""From a vocabulary to the formats of other programs, one file a format.

The same vocabulary gives the same bytes.
"""
