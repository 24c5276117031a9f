"""Files that are imported and exported, and the work on them.

Import: `imports` reads, compares and writes; `preview` shows what an import would do, `repairs` corrects a
file on the screen. `scope` says who may work on an import, `forgetting` deletes old ones.

Export: `lists`, `reports` for a meeting, `downloads` as responses to a request.

`jobs` run what takes longer than a request.
"""
