"""When a gap closes at the pace that the records show, with its interval, and what would close it sooner.

`observed` reads what happened, `rates` says how often, `simulation` projects it, `paths` are the three
courses that are drawn, `seats` puts seats of a test where they close most. Method and limits:
docs/adr/0022-forecast.md.
"""
