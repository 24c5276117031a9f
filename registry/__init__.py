"""The people of the social-welfare workforce: who they are, where they work, which office keeps the record.

What is typed, before it becomes rows: `facts`; `doubts` are what may be wrong in it, `extra_fields` what an
administrator added to the form, `names` and `numbers` how people are called and told apart.

Between records: `duplicates` of one person, `overlaps` of assignments, `transfers` from office to office,
`establishment` of posts and their holders.

Changing and looking back: `bulk` changes many at once, `undo` takes back what a batch wrote, `batch_errors`
are the refusals of both; `in_words` says a stored value, `outside_changes` what other offices changed,
`completeness` what is filled in.
"""
