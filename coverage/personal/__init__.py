"""Who the people are, by sex, age and employment: counts, closed where they would tell of somebody."""
