"""Reporting periods: what an office checks before it signs, who has signed, and the final figures."""
