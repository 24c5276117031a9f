"""The home of the workspace: what has to be done, and what was changed last."""
