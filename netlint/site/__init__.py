"""The pages of a repository as the website that a generator makes of them."""
