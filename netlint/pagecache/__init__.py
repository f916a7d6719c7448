"""What was found on pages, kept between runs: a page that did not change is not checked again."""
