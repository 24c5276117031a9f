"""The example world: invented people around the first regions, so that every page has something to show.

`world` says how many people are where, `people` generates them with `names` and `numbers`; `careers`
generates what happens to them, stored in `lives`; `places` and `organizations` are where they work. `cimahi`
follows the press. `store` writes all of it, `accounts` are the users.

Work of the staff, each through the services: `batches`, `claims`, `competency_tests`, `duplicates`,
`extracts`, `letterheads`, `needs`, `norms`, `notes`, `office_files`, `papers`, `periods`, `saved_views`,
`scenarios`, `self_service`, `snapshots`, `watching`, `workplaces`.
"""
