"""What a repository had already when it began to use netlint, and how it is known again."""
