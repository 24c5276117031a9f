"""The ticket of a report: shown once, too long to guess, easy to copy from paper."""

from __future__ import annotations

import re
import secrets
from typing import Final

from core.crypto import keyed_hash

# Without letters and digits that look alike on paper. There are 30 characters, so 16 of them have 78 bits.
SIGNS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH: Final = 16
GROUP: Final = 4


def new_ticket() -> str:
    """A new ticket, for example `7F3K-9QWD-2MXA-HT58`."""
    signs = "".join(secrets.choice(SIGNS) for _place in range(LENGTH))
    return "-".join(signs[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def digest_of(ticket: str) -> str:
    """The stored digest of a ticket. Case, blanks and dashes do not matter."""
    return keyed_hash("ticket:" + re.sub(r"[\s-]+", "", ticket).upper())
