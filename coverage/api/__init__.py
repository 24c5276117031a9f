"""The read API, `/api/v1/`: the same numbers as the pages, from the same function."""
