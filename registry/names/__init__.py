"""Names: how they are written, the form under which their spellings meet, and the search by them."""
