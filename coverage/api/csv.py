"""The same answers as CSV, by `Accept: text/csv` or an address that ends in `.csv`."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Schema

from core.text import neutralize


def wants_csv(request: HttpRequest) -> bool:
    return (
        request.path.endswith(".csv")
        or request.get_preferred_type(["application/json", "text/csv"]) == "text/csv"
    )


def csv_response(rows: Sequence[Schema], *, name: str) -> HttpResponse:
    """One line per row; nested objects become `parent_child` columns, lists are left out."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    flat = [_flatten(row.model_dump(mode="json")) for row in rows]
    columns = list(dict.fromkeys(column for row in flat for column in row))
    writer = csv.DictWriter(response, columns, restval="")
    writer.writeheader()
    for row in flat:
        writer.writerow({column: neutralize(value) for column, value in row.items()})
    return response


def _flatten(values: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, dict):
            flat |= _flatten(value, f"{prefix}{name}_")
        elif not isinstance(value, list):
            flat[f"{prefix}{name}"] = value
    return flat
