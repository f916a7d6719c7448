"""The rules: a folder a family, a file a rule. Nothing is imported here."""
