"""Gives the columns of a table their fields: which of several columns for a field gets it.

`headers` finds what each header means by itself; here the columns of one table are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from workbooks.imports.reader.grammar import BODIES, tells_beginning
from workbooks.imports.reader.head_words import in_full, words_of
from workbooks.imports.reader.headers import (
    CONTAINED,
    NONE,
    OF_A_BODY,
    PLACES,
    TICKS,
    Mapped,
    is_foreign,
    understood,
    width_of,
)

# Leaders, whom some lists name beside the people they lead.
LEADERS: Final = frozenset({"supervisor", "spv", "koordinator", "korkab", "korkot", "korwil", "pembina"})
NAME_WORDS: Final = frozenset({"nama", "name"})
# Things that have a name but are not people.
THINGS: Final = BODIES | {
    *("barang", "kegiatan", "program", "acara", "jenis", "bidang", "unit", "kantor", "dinas", "bantuan"),
    *("desa", "kelurahan", "kecamatan", "kabupaten", "kota", "provinsi", "wilayah", "tempat", "lokasi"),
    *("file", "kelompok", "kube", "dokumen", "asesor", "penguji", "skema"),
}
DUTY: Final = re.compile(r"(?i)tugas|dampingan|binaan|penempatan")


def mapped(paths: Iterable[tuple[int, Sequence[str]]], extra: Mapping[str, str] = NONE) -> tuple[Mapped, ...]:
    """The columns with their fields. Of two columns for a field the more certain gets it, else the first."""
    found = [Mapped(index, " ".join(path), *understood(path, extra)) for index, path in paths if path]
    found = _of_pria_and_wanita(found)
    if not {column.field for column in found} >= TICKS:
        found = [column if column.field not in TICKS else _unmapped(column) for column in found]
    owners: dict[str, Mapped] = {}
    found = _of_those_led(_of_duty(list(map(_as_wide_as_it_says, found))))
    for column in found:
        if column.field and _is_surer(column, owners.get(column.field)):
            owners[column.field] = column
    if "nik" in owners and "name" not in owners:
        found = _with_name(found)
    return tuple(
        column if not column.field or owners.get(column.field, column) is column else _second(column, owners)
        for column in found
    )


def _of_pria_and_wanita(columns: list[Mapped]) -> list[Mapped]:
    """With the column P as that of the men, if that of the women is W."""
    last = {column.index: words_of(column.header)[-1:] for column in columns if column.field in TICKS}
    if sorted(last.values()) != [["p"], ["w"]]:
        return columns
    return [
        replace(column, field="sex_male") if last.get(column.index) == ["p"] else column for column in columns
    ]


def _is_surer(column: Mapped, owner: Mapped | None) -> bool:
    """Whether the column is more certain. The beginning of an assignment wins over the date of a decree."""
    if owner is None:
        return True
    begins = tells_beginning(words_of(column.header)), tells_beginning(words_of(owner.header))
    if column.field == "assignment_starts_on" and begins[0] != begins[1]:
        return begins[0]
    return column.confidence > owner.confidence


def _of_those_led(columns: list[Mapped]) -> list[Mapped]:
    """Without the fields of a leader ("Supervisor"), if a column names those who are led ("Pendamping")."""
    led = [column for column in columns if LEADERS.isdisjoint(words_of(column.header))]
    if all(column.field != "name" for column in led):
        return columns
    return [column if column in led else _unmapped(column) for column in columns]


def _with_name(columns: list[Mapped]) -> list[Mapped]:
    """With the first column of unknown names as the names of the people whose NIKs stand beside them."""
    for place, column in enumerate(columns):
        words = set(words_of(in_full(column.header)))
        is_open = column.field is None and NAME_WORDS & words and not THINGS & words
        if is_open and not is_foreign(column.header):
            named = replace(column, field="name", confidence=OF_A_BODY)
            return [*columns[:place], named, *columns[place + 1 :]]
    return columns


def _of_duty(columns: list[Mapped]) -> list[Mapped]:
    """If headers say which desa or kecamatan is that of duty, other columns of its level are of the home."""
    duty = {width_of(column) for column in columns if column.field in PLACES and DUTY.search(column.header)}
    if not duty & {"place", "place_district"}:
        return columns
    found = []
    for column in columns:
        if column.field in PLACES and not DUTY.search(column.header) and width_of(column) in duty:
            column = _unmapped(column)
        found.append(column)
    return found


def _as_wide_as_it_says(column: Mapped) -> Mapped:
    """With the field of the level that the header of a place names: "Wilayah tugas (kecamatan)"."""
    width = width_of(column) if column.field == "place" else ""
    return replace(column, field=width) if width else column


def _second(column: Mapped, owners: Mapping[str, Mapped]) -> Mapped:
    """The column without its field, which another has. Names below a body become the organization."""
    if column.field == "name" and column.confidence == OF_A_BODY and "organization" not in owners:
        return replace(column, field="organization", confidence=CONTAINED)
    return _unmapped(column)


def _unmapped(column: Mapped) -> Mapped:
    return replace(column, field=None, confidence=0.0)
