"""The code in the QR of an extract: random, dated, signed, and without a word about the person.

76 bytes in URL-safe base64: version (1), number of the key (1), serial (8), day of the print as days since
1 January 2020 (2), and an Ed25519 signature (64) over the name of this format and the twelve bytes before.
Anybody can verify it with the public key at /v/kunci.json, without asking us: docs/howto/check-an-extract.md
"""

from __future__ import annotations

import base64
import binascii
import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

VERSION: Final = 1
FORMAT: Final = b"registri-peksos/kutipan/1"
EPOCH: Final = date(2020, 1, 1)
SERIAL_BYTES: Final = 8
SIGNED_BYTES: Final = 12
ALL_BYTES: Final = 76


@dataclass(frozen=True)
class ExtractCode:
    """A code taken apart. Whether it was signed by us, `is_signed_by` says."""

    key_number: int
    printed_on: date
    signed: bytes
    signature: bytes

    def is_signed_by(self, public_key: str) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(decoded(public_key)).verify(
                self.signature, FORMAT + self.signed
            )
        except InvalidSignature:
            return False
        return True


def make_code(private_key: bytes, key_number: int, printed_on: date) -> str:
    """A new code that no other extract has."""
    day = (printed_on - EPOCH).days
    signed = bytes([VERSION, key_number]) + secrets.token_bytes(SERIAL_BYTES) + day.to_bytes(2, "big")
    return encoded(signed + Ed25519PrivateKey.from_private_bytes(private_key).sign(FORMAT + signed))


def read_code(text: str) -> ExtractCode | None:
    """The parts of the code; None if it cannot be one. Another spelling of the same bytes is not accepted."""
    try:
        whole = decoded(text)
    except (binascii.Error, ValueError):
        return None
    if len(whole) != ALL_BYTES or whole[0] != VERSION or encoded(whole) != text:
        return None
    signed, signature = whole[:SIGNED_BYTES], whole[SIGNED_BYTES:]
    day = int.from_bytes(signed[-2:], "big")
    return ExtractCode(signed[1], EPOCH + timedelta(days=day), signed, signature)


def new_key_pair() -> tuple[bytes, str]:
    """A private key, raw, and its public half as it is published."""
    private = Ed25519PrivateKey.generate()
    return private.private_bytes_raw(), encoded(private.public_key().public_bytes_raw())


def encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def decoded(text: str) -> bytes:
    """Raises ValueError (binascii.Error is one) if the text is not URL-safe base64."""
    return base64.b64decode(text.encode("ascii") + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
