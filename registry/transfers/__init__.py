"""Transfers between offices: what each office sees of one, and why a step is refused."""
