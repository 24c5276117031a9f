"""Undoing a batch from the history that the database keeps of every row.

`tracked` knows which tables have a history. `plan` compares the rows before the batch, as the batch wrote
them and as they are now. `limits` takes out what must stay, `requests` what is withdrawn instead, and
`writing` restores the rest. The act itself is `registry.services.undo_batch`.
"""
