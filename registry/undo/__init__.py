"""Undoing a batch from the history that the database keeps of every row.

`tracked` knows which tables have a history, `plan` compares what stood before, what the batch wrote and what
stands now, `limits` takes out what must stay, `requests` what is withdrawn, `writing` puts back what can be
put back. The act itself is `registry.services.undo_batch`.
"""
