"""Terms: from a day to a day, both included, as PostgreSQL ranges for constraints."""

from django.contrib.postgres.fields import DateRangeField
from django.db.models import F, Func, Value


def term(starts: str, ends: str) -> Func:
    """The days from field `starts` to field `ends`; where one is null the term is open on that side."""
    return Func(F(starts), F(ends), Value("[]"), function="daterange", output_field=DateRangeField())
