"""The same answers as CSV, by `Accept: text/csv` or an address that ends in `.csv`."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import Any, get_args, get_origin

from django.http import HttpRequest, HttpResponse
from ninja import Schema

from core.sheets.text import neutralize


def wants_csv(request: HttpRequest) -> bool:
    return (
        request.path.endswith(".csv")
        or request.get_preferred_type(["application/json", "text/csv"]) == "text/csv"
    )


def csv_response(rows: Sequence[Schema], schema: type[Schema], *, name: str) -> HttpResponse:
    """One line per row, with the columns of the schema even if there are no rows. Nested objects become
    `parent_child` columns; lists are left out."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    writer = csv.writer(response)
    writer.writerow(_flatten(_empty(schema)))
    for row in rows:
        writer.writerow([neutralize(value) for value in _flatten(row).values()])
    return response


def _empty(schema: type[Schema]) -> Schema:
    return schema.model_construct(**dict.fromkeys(schema.model_fields))


def _flatten(row: Schema, prefix: str = "") -> dict[str, object]:
    """Every column of the schema in its order, also the columns of an object that is None."""
    flat: dict[str, object] = {}
    for name, info in type(row).model_fields.items():
        value, inner = getattr(row, name), _schema_in(info.annotation)
        if inner:
            flat |= _flatten(value or _empty(inner), f"{prefix}{name}_")
        elif get_origin(info.annotation) is not list:
            flat[f"{prefix}{name}"] = value
    return flat


def _schema_in(annotation: Any) -> type[Schema] | None:
    """The schema in an annotation such as `RegionOut` or `RemediesOut | None`; None if there is none."""
    for option in get_args(annotation) or (annotation,):
        if isinstance(option, type) and issubclass(option, Schema):
            return None if get_origin(annotation) is list else option
    return None
