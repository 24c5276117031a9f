"""Secrets at rest: encrypt what identifies a person, and hash it so that it stays unique.

Keys come from the settings (`NIK_ENCRYPTION_KEYS`, newest first, and `NIK_HASH_KEY`); how to change
them: docs/howto/rotate-keys.md.
"""

import hmac
from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


@lru_cache(maxsize=4)
def _cipher(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def encrypt(plain: str) -> str:
    """The text encrypted with the newest key (Fernet: AES-128-CBC with HMAC-SHA256)."""
    return _cipher(tuple(settings.NIK_ENCRYPTION_KEYS)).encrypt(plain.encode()).decode()


def decrypt(token: str) -> str:
    """The text back. Raises `cryptography.fernet.InvalidToken` if no configured key made the token."""
    return _cipher(tuple(settings.NIK_ENCRYPTION_KEYS)).decrypt(token.encode()).decode()


def encrypt_bytes(plain: bytes) -> bytes:
    """A whole file, such as an uploaded workbook, under the newest key."""
    return _cipher(tuple(settings.NIK_ENCRYPTION_KEYS)).encrypt(plain)


def decrypt_bytes(token: bytes) -> bytes:
    """The file back. Raises `cryptography.fernet.InvalidToken` if no configured key made the token."""
    return _cipher(tuple(settings.NIK_ENCRYPTION_KEYS)).decrypt(token)


def reencrypt(token: str) -> str:
    """The same text under the newest key."""
    return _cipher(tuple(settings.NIK_ENCRYPTION_KEYS)).rotate(token.encode()).decode()


def keyed_hash(plain: str) -> str:
    """HMAC-SHA256, hex: equal for equal texts, useless without the key."""
    return hmac.digest(settings.NIK_HASH_KEY.encode(), plain.encode(), "sha256").hex()
