"""How many workers there are, how many are needed, what is missing and what closes the gap.

The answer: a `question` is answered by `answer`, which combines `counts` of people (read from `spans`),
`needs` and their `gap`; `sentences` puts it into words. `expected` is the answer after planned changes,
`expiry` the dates on which certificates end, `forecast` the years ahead, `change` what happened between two
days, `remedies` what closes a shortage, `personal` who the people are. For `large_regions` these take
seconds; `counting_ahead` computes them in advance.

Stored figures: `frozen` ones, `periods` that offices sign, `claims` that others published, `mistakes` that
visitors report.

Interfaces: `pages` of regions, `home` of the staff, `monitors` for those who supervise offices, `charts`,
`lists` that can be exported, `open_data` and the `api`. `need_urls` are the addresses of needs.

An installation starts with `facts`, loaded by `reference`.
"""
