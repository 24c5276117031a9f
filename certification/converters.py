"""Words of addresses that name a kind of paper."""

from typing import Final

from registry.enums import DocumentKind

KINDS: Final = {
    "sertifikat": DocumentKind.CERTIFICATE,
    "str": DocumentKind.STR,
    "sipps": DocumentKind.SIPPS,
    "sk": DocumentKind.DECREE,
    "pelatihan": DocumentKind.TRAINING,
}


class LetterConverter:
    """An STR or an SIPPS."""

    regex = "str|sipps"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class PaperConverter(LetterConverter):
    """Whatever a scan proves: certificate, STR, SIPPS, decree or training."""

    regex = "|".join(KINDS)
