"""What a proofreader says of a page: which prose it reads, its answers, and which of them are worth
a reader's time. Pure functions; the server is asked in `netlint.languagetool`."""
