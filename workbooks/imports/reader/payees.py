"""Workers in lists of payments, where they stand below "Nama penerima".

The same header stands above recipients of social aid, who are no workers. Payees are read as people only if
the title names a kind of workers and the words are about pay; any word about aid excludes them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from workbooks.imports.reader.head_words import PAYEE
from workbooks.imports.reader.headers import CONTAINED
from workbooks.imports.reader.tables import Table

PAY: Final = re.compile(r"(?i)\b(?:honor|honorarium|insentif|tali\s+asih|gaji|upah|pph|npwp|transport\w*)\b")
AID: Final = re.compile(
    r"(?i)\b(?:bantuan|bansos|manfaat|kpm|kks|kk|sembako|bpnt|blt|beras|dtks|dtsen|santunan)\b"
)


def with_payees(table: Table, *, are_workers: bool) -> Table:
    """The table with the payees as its names. `are_workers`: whether its title names a kind of workers."""
    header = table.header
    if not are_workers or "name" in header.fields or "nik" not in header.fields:
        return table
    titles = [cell for line in table.above for cell in line.cells if isinstance(cell, str)]
    said = " ".join([*titles, *(column.header for column in header.columns)])
    payee = next((column for column in header.columns if PAYEE.match(column.header)), None)
    if payee is None or payee.field or AID.search(said) or not PAY.search(said):
        return table
    named = replace(payee, field="name", confidence=CONTAINED)
    columns = tuple(named if column is payee else column for column in header.columns)
    return replace(table, header=replace(header, columns=columns))
