"""The people of the social-welfare workforce: who they are, where they work, which office keeps the record.

Input: `facts` is what a form or a workbook says before it becomes rows, `doubts` checks it, `extra_fields`
are the fields that an administrator added, `names` and `numbers` read names and identity numbers.

Between records: `duplicates` of one person, `overlaps` of assignments, `transfers` between offices,
`establishment` of posts and their holders.

Changes: `bulk` changes many people at once, `undo` takes a batch back, `batch_errors` are the refusals of
both, `outside_changes` shows what other offices changed. `in_words` writes a stored value for people,
`completeness` says how much of a record is filled in.
"""
