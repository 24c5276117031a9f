"""Bodies that people work for, told by the words that their names begin with."""

from __future__ import annotations

import re
from typing import Final

# What shelters or serves people. A list may stand below its name.
_SERVICES: Final = (
    r"lks[\w-]*|lpks\w*|lk3|orsos|yayasan|panti|uptd?|balai|loka|sentra|wisma|griya|shelter|ponpes"
    r"|rumah (?:singgah|aman|perlindungan|pelayanan|sakit)|pondok (?:pesantren|asuhan|yatim)"
    # Homes by what they are called for short: PSTW, BRSPDI, RPSA.
    r"|ps(?:aa|bg|bl|bn|br|kw|mp|pa|tw)|b?brs[a-z]+|rps[a-z]?|rptc"
)
# What governs. Above a list it is of the letterhead.
_OFFICES: Final = (
    r"dinas|dinsos\w*|badan|kementerian|kemensos|sekretariat|kantor|lembaga|instansi|satker|opd|skpd"
    r"|puskesos|slrt|p2tp2a|puskesmas|rsud|rsj|lapas|bapas|bpbd"
)
# With a name of its own behind the word.
SERVICE: Final = re.compile(rf"(?i)(?:{_SERVICES})\b[\s.:]+\w")
# "Balai" begins names of kecamatan too: only what is no region may be a body.
BODY: Final = re.compile(rf"(?i)(?:{_SERVICES}|{_OFFICES})\b")
