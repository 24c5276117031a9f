"""What closes a shortage, looked into: parts of the remedies, the people they would be taken from, and the
postings that a count of heads does not see.
"""
