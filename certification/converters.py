"""Words of addresses that name a kind of paper."""


class LetterConverter:
    """An STR or an SIPPS."""

    regex = "str|sipps"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class PaperConverter(LetterConverter):
    """Whatever a scan proves: certificate, STR, SIPPS, decree or training."""

    regex = "sertifikat|str|sipps|sk|pelatihan"
