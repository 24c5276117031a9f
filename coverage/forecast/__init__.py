"""When a gap closes at the observed pace, with an interval, and what would close it sooner.

`observed` reads what happened, `rates` calculates how often, `simulation` projects it, `paths` makes the
three courses that are drawn, `seats` distributes seats of a test. Method and limits:
docs/adr/0022-forecast.md.
"""
