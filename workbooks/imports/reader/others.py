"""Recognizes sheets that list no workers: recipients of help, and attendance lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext as _

from workbooks.imports.reader.headers import Header

# Headers of recipients of help. "Nama penerima" alone does not match: it may head recipients of pay.
SERVED: Final = re.compile(
    r"(?i)\b(?:nama|nm)\b.*\b(?:kpm|klien|anak|siswa|santri|lansia|warga binaan|ppks|pmks"
    r"|penerima (?:manfaat|bantuan|bansos))\b"
)
# Words for recipients of help in a title. Recipients of pay are workers and do not match.
OF_SERVED: Final = re.compile(
    r"(?i)\b(?:penerima(?!\s+(?:honor\w*|insentif|gaji|upah|tali\s+asih|transport\w*)\b)|kpm|klien|anak asuh"
    r"|siswa|santri|warga binaan|ppks|pmks|dtks|bansos|bantuan)\b"
)
SIGNED: Final = re.compile(r"(?i)\b(?:tanda\s*tangan|ttd|paraf)\b")
# Fields that distinguish people of the same name. An office does not.
TELLING_APART: Final = frozenset(
    [
        *("nik", "nip", "registry_number", "birth_date", "birth_place_and_date", "certificate_number"),
        *("certificate_number_and_date", "decree_no", "decree_no_and_start"),
    ]
)


def why_none_is_ours(headers: Sequence[Header]) -> str:
    """The reason why none of the tables lists workers; "" if at least one table may."""
    reasons = [_why_not_ours(header) for header in headers]
    return reasons[0] if reasons and all(reasons) else ""


def _why_not_ours(header: Header) -> str:
    heads = [column.header for column in header.columns]
    if "name" not in header.fields and any(map(SERVED.search, heads)):
        return _("This sheet lists people who receive help, and no workers.")
    if any(map(SIGNED.search, heads)) and TELLING_APART.isdisjoint(header.fields):
        return _("This sheet is an attendance list: names and signatures, nothing that tells people apart.")
    return ""
