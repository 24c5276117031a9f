"""The format of an API key, and the account it belongs to."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from typing import TYPE_CHECKING, Final

from accounts.models import ApiToken

if TYPE_CHECKING:
    from accounts.enums import TokenScope

# Lets scanners of published code recognize a leaked key.
PREFIX: Final = "rpk_"
RANDOM_BYTES: Final = 32
HINT_LENGTH: Final = 8


def new_key() -> str:
    """A key that nobody can guess: 256 random bits."""
    return PREFIX + secrets.token_urlsafe(RANDOM_BYTES)


def digest_of(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def hint_of(key: str) -> str:
    """Its first characters, by which its owner recognizes it."""
    return key[:HINT_LENGTH]


def token_of(key: str, *, on: dt.date) -> ApiToken | None:
    """The token of a key that is valid on the day, marked as used; None if there is none."""
    token = ApiToken.objects.usable(on).select_related("user").filter(digest=digest_of(key)).first()
    if token and token.last_used_on != on:
        token.last_used_on = on
        token.save(update_fields=["last_used_on"])
    return token


def allows(token: ApiToken, scope: TokenScope) -> bool:
    return scope in token.scopes
