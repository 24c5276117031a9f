"""How many workers there are, how many are needed, what is missing and what closes the gap.

The one answer: `question` is asked, `answer` puts together `counts` of people (read from `spans`),
`needs` and their `gap`; `sentences` say it. `expected` is the answer once people counted otherwise,
`expiry` who stops being certified, `forecast` the years ahead, `change` what came between two days,
`remedies` what closes a shortage, `personal` who the people are. `large_regions` are those where
that takes seconds; `counting_ahead` then does it before anybody asks.

Kept and said: `frozen` figures, `periods` that offices sign, `claims` that others published, `mistakes`
that visitors report.

Seen: `pages` of regions, `home` of the staff, `monitors` of those who watch over offices, `charts`,
`lists` that leave as files, `open_data`, and the `api`. `need_urls` are the addresses of needs.

An installation starts with `facts`, loaded by `reference`.
"""
