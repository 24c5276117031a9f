"""The shape of a header, and the fields that an office confirmed for its columns."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from regions.names import squeezed
from workbooks.imports.reader.days import Order
from workbooks.imports.reader.headers import EXACT, Header, Mapped

# By shape, the field of each column by its letter; "" if the column is ignored.
Arrangements = Mapping[str, Mapping[str, str]]
NONE_CONFIRMED: Final[Arrangements] = MappingProxyType({})
# By shape, the order of day and month of a column by its letter, if a user chose one for the file.
Orders = Mapping[str, Mapping[str, Order]]
NONE_SAID: Final[Orders] = MappingProxyType({})


def shape_of(header: Header) -> str:
    """The fingerprint of the headers: equal for tables with the same headers in the same columns."""
    heads = "\n".join(f"{column.index}:{squeezed(column.header)}" for column in header.columns)
    return hashlib.sha256(heads.encode()).hexdigest()


def arranged(header: Header, arrangements: Arrangements) -> Header:
    """The header with the fields that were confirmed for its shape; unchanged if there are none."""
    chosen = arrangements.get(shape_of(header)) if arrangements else None
    if chosen is None:
        return header
    return replace(header, columns=tuple(_chosen(column, chosen) for column in header.columns))


def _chosen(column: Mapped, chosen: Mapping[str, str]) -> Mapped:
    if column.letter not in chosen:
        return column
    return replace(
        column, field=chosen[column.letter] or None, confidence=EXACT, is_confirmed=True, is_apart=False
    )
