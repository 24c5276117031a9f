"""Bodies that people work for, recognized by the words with which their names begin."""

from __future__ import annotations

import re
from typing import Final

# Bodies that shelter or serve people. Their name may be the heading of a list.
_SERVICES: Final = (
    r"lks[\w-]*|lpks\w*|lk3|orsos|yayasan|panti|uptd?|balai|loka|sentra|wisma|griya|shelter|ponpes"
    r"|rumah (?:singgah|aman|perlindungan|pelayanan|sakit)|pondok (?:pesantren|asuhan|yatim)"
    # Short names of homes: PSTW, BRSPDI, RPSA.
    r"|ps(?:aa|bg|bl|bn|br|kw|mp|pa|tw)|b?brs[a-z]+|rps[a-z]?|rptc"
)
# Authorities. Above a list their name belongs to the letterhead.
_OFFICES: Final = (
    r"dinas|dinsos\w*|badan|kementerian|kemensos|sekretariat|kantor|lembaga|instansi|satker|opd|skpd"
    r"|puskesos|slrt|p2tp2a|puskesmas|rsud|rsj|lapas|bapas|bpbd"
)
# A word with a name of its own after it.
SERVICE: Final = re.compile(rf"(?i)(?:{_SERVICES})\b[\s.:]+\w")
# "Balai" also begins names of kecamatan: only a text that names no region may be a body.
BODY: Final = re.compile(rf"(?i)(?:{_SERVICES}|{_OFFICES})\b")
