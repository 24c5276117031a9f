"""How many workers there are, how many are needed, what is missing and what closes the gap.

The answer: a `question` is answered by `answer`, which combines `counts` of people (read from `spans`),
`needs` and their `gap`; `sentences` put it into words. `expected` is the answer if people counted otherwise,
`expiry` says who stops being certified, `forecast` shows the years ahead, `change` what happened between two
days, `remedies` what closes a shortage, `personal` who the people are. `large_regions` are those where this
takes seconds; `counting_ahead` does it in advance.

Stored figures: `frozen` ones, `periods` that offices sign, `claims` that others published, `mistakes` that
visitors report.

Interfaces: `pages` of regions, `home` of the staff, `monitors` for those who watch over offices, `charts`,
`lists` that can be exported, `open_data` and the `api`. `need_urls` are the addresses of needs.

An installation starts with `facts`, loaded by `reference`.
"""
