"""Scripts that make the project's own data and pages; none of them is shipped."""
