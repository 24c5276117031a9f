"""The shape of a sheet's heads, and the columns that an office confirmed for it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from regions.names import squeezed
from workbooks.imports.reader.days import Order
from workbooks.imports.reader.headers import EXACT, Header, Mapped

# The field per letter of a column, "" where the column is ignored, by shape.
Arrangements = Mapping[str, Mapping[str, str]]
NONE_CONFIRMED: Final[Arrangements] = MappingProxyType({})
# How days are written by letter of a column, by shape, where somebody said so of a file.
Orders = Mapping[str, Mapping[str, Order]]
NONE_SAID: Final[Orders] = MappingProxyType({})


def shape_of(header: Header) -> str:
    """The fingerprint of the heads: equal for sheets of the same columns in the same places."""
    heads = "\n".join(f"{column.index}:{squeezed(column.header)}" for column in header.columns)
    return hashlib.sha256(heads.encode()).hexdigest()


def arranged(header: Header, arrangements: Arrangements) -> Header:
    """The head with the fields that were confirmed for its shape; itself where none were."""
    chosen = arrangements.get(shape_of(header)) if arrangements else None
    if chosen is None:
        return header
    return replace(header, columns=tuple(_chosen(column, chosen) for column in header.columns))


def _chosen(column: Mapped, chosen: Mapping[str, str]) -> Mapped:
    if column.letter not in chosen:
        return column
    return replace(column, field=chosen[column.letter] or None, confidence=EXACT, is_confirmed=True)
