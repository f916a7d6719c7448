"""Asks LanguageTool: finds or starts a server, sends it paragraphs, keeps its answers."""
