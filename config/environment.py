"""Reads the environment for `config/settings.py`: typed, with a clear refusal where a value is wrong."""

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}


def text(name: str, default: str) -> str:
    return os.environ.get(name, default)


def items(name: str, default: str) -> list[str]:
    return [item.strip() for item in text(name, default).split(",") if item.strip()]


def number(name: str, default: int) -> int:
    value = text(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} harus berupa angka, bukan {value!r}.") from None


def flag(name: str, *, default: bool) -> bool:
    value = text(name, "1" if default else "0").strip().lower()
    if value not in TRUE | FALSE:
        raise ImproperlyConfigured(f"{name} harus 1 atau 0, bukan {value!r}.")
    return value in TRUE


def secret(name: str, data_dir: Path, *, fernet: bool = False) -> str:
    """A secret from the environment, or from the file that `./run` made for a demo world.

    Production has no file and must set the variable: a missing key stops the start, because a NIK
    encrypted with a key that nobody kept can never be read again.
    """
    value = os.environ.get(name, "")
    stored = data_dir / "keys" / name
    if not value and stored.exists():
        value = stored.read_text().strip()
    if not value:
        raise ImproperlyConfigured(
            f"Kunci {name} belum diatur. Isi variabel lingkungan {name}, atau jalankan ./run sekali "
            f"untuk membuat kunci demo di {stored}. Lihat README, bagian Produksi."
        )
    return value


def database(data_dir: Path) -> dict[str, object]:
    """Django's database settings from `DATABASE_URL` (postgresql://user:password@host:port/name)."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        raise ImproperlyConfigured(
            "DATABASE_URL belum diatur. Jalankan lewat ./run, yang menyalakan PostgreSQL sendiri, atau "
            "isi DATABASE_URL, misalnya postgresql://pengguna:sandi@localhost:5432/registri."
        )
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise ImproperlyConfigured(
            f"DATABASE_URL salah: {parts.scheme or '(kosong)'}://… Bentuknya "
            "postgresql://pengguna:sandi@host:5432/nama_basis_data."
        )
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": False,
        "OPTIONS": options,
    }


def static_storage(*, debug: bool) -> str:
    if debug:
        return "django.contrib.staticfiles.storage.StaticFilesStorage"
    return "whitenoise.storage.CompressedManifestStaticFilesStorage"
