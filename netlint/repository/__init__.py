"""The repository as a whole: facts of all pages, and the rules that compare them."""
