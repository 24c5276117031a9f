"""Reads the environment for `config/settings.py`: typed, with a clear refusal of a wrong value."""

import base64
import binascii
import os
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}
DATABASE_URL_SHAPE = "postgresql://pengguna:sandi@host:5432/nama_basis_data"
SECONDS_TO_CONNECT = "10"


class EnvironmentRefusedError(ImproperlyConfigured):
    """A variable is missing or wrong; the message, in Indonesian, says which and how to correct it."""


def text(name: str, default: str) -> str:
    return os.environ.get(name, default)


def items(name: str, default: str) -> list[str]:
    return [item.strip() for item in text(name, default).split(",") if item.strip()]


def number(name: str, default: int) -> int:
    value = text(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise EnvironmentRefusedError(f"{name} harus berupa angka, bukan {value!r}.") from None


def flag(name: str, *, default: bool) -> bool:
    value = text(name, "1" if default else "0").strip().lower()
    if value not in TRUE | FALSE:
        raise EnvironmentRefusedError(f"{name} harus 1 atau 0, bukan {value!r}.")
    return value in TRUE


def secret(name: str) -> str:
    """A secret, from the environment only. A missing one stops the start.

    `./run` makes the secrets of a demo; in production somebody must store them, because without its key an
    encrypted NIK can never be read again.
    """
    value = os.environ.get(name, "")
    if not value:
        raise EnvironmentRefusedError(
            f"Kunci {name} belum diatur. Isi variabel lingkungan {name} (cara membuatnya: "
            "docs/operations.md), atau jalankan lewat ./run, yang membuat kunci untuk data contoh."
        )
    return value


def fernet_keys(name: str) -> list[str]:
    """Encryption keys separated by commas, newest first; each 32 bytes in URL-safe base64."""
    keys = [key.strip() for key in secret(name).split(",") if key.strip()]
    for position, key in enumerate(keys, start=1):
        try:
            is_whole = len(base64.urlsafe_b64decode(key)) == 32
        except (binascii.Error, ValueError):
            is_whole = False
        if not is_whole:
            raise EnvironmentRefusedError(
                f"Kunci ke-{position} di {name} rusak: setiap kunci 44 huruf base64 (32 bita). "
                "Cara membuatnya: docs/operations.md."
            )
    return keys


def database() -> dict[str, object]:
    """Django's database settings from `DATABASE_URL`; the server is PostgreSQL 15 or newer."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        raise EnvironmentRefusedError(
            "DATABASE_URL belum diatur. Jalankan lewat ./run, yang menyalakan PostgreSQL sendiri, atau "
            f"isi DATABASE_URL: {DATABASE_URL_SHAPE}."
        )
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise _wrong_database_url("porta atau alamatnya bukan angka atau nama yang sah") from None
    if parts.scheme not in {"postgres", "postgresql"}:
        raise _wrong_database_url(f"jenisnya {parts.scheme or '(kosong)'}, bukan postgresql")
    if not parts.path.strip("/"):
        raise _wrong_database_url("nama basis datanya tidak ada")
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", unquote(parts.hostname or ""))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": SECONDS_TO_CONNECT, **options},
    }


def _wrong_database_url(reason: str) -> EnvironmentRefusedError:
    """The address itself is not shown: it contains a password."""
    return EnvironmentRefusedError(f"DATABASE_URL salah: {reason}. Bentuknya {DATABASE_URL_SHAPE}.")


def static_storage(*, debug: bool) -> str:
    if debug:
        return "django.contrib.staticfiles.storage.StaticFilesStorage"
    return "whitenoise.storage.CompressedManifestStaticFilesStorage"
