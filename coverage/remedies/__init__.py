"""The details of what closes a shortage: parts of the remedies, the people for them, and second postings,
which a count of persons does not show."""
