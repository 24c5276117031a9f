"""The home of the workspace: what has to be done, and the latest changes."""
