"""Data quality: what is missing or doubtful in the records of people, by rules that are named once.

`rules.py` says what each rule finds, why it matters and how grave it is; `counts.py` counts the records that
each rule finds, by the office that keeps them. The list of people narrowed by the same rule (`?finding=CODE`)
is the rows behind each number; home, province, monitor and score of a region take their numbers from here.

All rules look at records of people who are at work today, each with the office that keeps it: who can mend a
record is who answers for it.
"""
