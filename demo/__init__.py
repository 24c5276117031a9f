"""The example world: invented people around the first regions, so that every page has something to show.

Made of: `world` says how many live where, `people` who they are, with `names` and `numbers`; `careers`
what happens to them, kept in `lives`; `places` and `organizations` where they work. `cimahi` is as the
press told it. `store` writes all of it, `accounts` open it.

Left by the staff, each through the services: `batches`, `claims`, `competency_tests`, `duplicates`,
`extracts`, `letterheads`, `needs`, `norms`, `notes`, `office_files`, `papers`, `periods`, `saved_views`,
`scenarios`, `self_service`, `snapshots`, `watching`, `workplaces`.
"""
