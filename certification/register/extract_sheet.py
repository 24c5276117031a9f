"""The sheet of an extract as it is printed, and the keys with which its code can be verified."""

from __future__ import annotations

from typing import Any

import segno
from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import cached_property
from django.utils.safestring import SafeString, mark_safe

from certification.models import Extract, SigningKey
from certification.register import public_check
from certification.register.extract_codes import FORMAT

# Errors of a quarter of the code can be mended: prints are folded and stamped.
ERROR_CORRECTION = "q"
MODULE_SIZE = 4
GROUP = 6


class ExtractSheet:
    """What the template prints of an extract; the facts are those of the public check."""

    def __init__(self, extract: Extract) -> None:
        self.extract = extract
        self.certificate = extract.certificate
        self.worker = extract.certificate.worker

    @property
    def office(self) -> str:
        return self.worker.region.label

    @cached_property
    def result(self) -> public_check.Result | None:
        """The certificate on the day of the print, by the function of the public check."""
        printed_on = timezone.localdate(self.extract.printed_at)
        return next(iter(public_check.results([self.certificate.pk], on=printed_on)), None)

    @property
    def address(self) -> str:
        """The address in the QR code."""
        return _address("certification:extract-check", self.extract.code)

    @property
    def check_address(self) -> str:
        """Where a number is checked by hand."""
        return _address("certification:public-check")

    @property
    def qr(self) -> SafeString:
        """The address as a QR code, drawn by us from letters and digits alone."""
        code = segno.make_qr(self.address, error=ERROR_CORRECTION)
        return mark_safe(code.svg_inline(scale=MODULE_SIZE, border=2, omitsize=True))  # noqa: S308

    @property
    def grouped_code(self) -> str:
        """The code in groups, for who types it."""
        code = self.extract.code
        return " ".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def _address(name: str, *args: str) -> str:
    """A public page in the first language, whoever prints."""
    with translation.override(settings.LANGUAGE_CODE):
        return settings.SITE_ADDRESS + reverse(name, args=args)


def published_keys() -> dict[str, Any]:
    """All public keys with their dates: withdrawn ones too, so that nobody takes their codes for proof."""
    return {
        "algorithm": "Ed25519",
        "format": FORMAT.decode(),
        "keys": [
            {
                "number": key.number,
                "public_key": key.public_key,
                "since": timezone.localdate(key.made_at),
                "until": key.retired_at and timezone.localdate(key.retired_at),
                "withdrawn": key.withdrawn_at and timezone.localdate(key.withdrawn_at),
            }
            for key in SigningKey.objects.all()
        ],
    }
