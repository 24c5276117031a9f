"""What enters and leaves as a file, and the work on it.

In: `imports` understand, compare and write; `preview` shows what would come of it, `repairs` mend it on
the screen. `scope` says who may work on an import, `forgetting` ends it.

Out: `lists`, `reports` for a meeting, `downloads` as answers to a request.

`jobs` are what takes longer than a page.
"""
