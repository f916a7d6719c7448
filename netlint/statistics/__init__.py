"""Readability and content figures of pages and their sections: counting, adding up, ordering and
comparing them. Pure functions; `netlint.reporting.statistics` writes them."""
