"""Words, sentences, syllables and readability: pure functions of text."""
