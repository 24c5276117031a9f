"""The people by sex, age and employment: counts, suppressed where they would reveal a person."""
