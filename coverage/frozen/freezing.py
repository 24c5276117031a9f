"""Computes answers once and stores them. The caller records the act; stored answers are never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import translation

from core.bulk import create_from_values
from core.constraints import refused_as
from coverage.answer import Coverage, Picture
from coverage.enums import FrozenKind
from coverage.models import DeclaredNeed, FrozenAnswer, FrozenFigures, Norm
from coverage.models.frozen import PARTS
from coverage.remedies.parts import parts_below
from regions.codes import LENGTHS
from regions.enums import Level
from regions.models import Region
from regions.places import Place, find_region
from registry.enums import Category

RowKey = tuple[str, str, str, bool]

in_one_line = DjangoJSONEncoder(sort_keys=True, ensure_ascii=False).encode
KEPT_LATER = frozenset({*PARTS, "competing"})
# The stored fields of a declared need.
DECLARED = ("region_id", "workers", "valid_from", "valid_until", "source")
# The key of a row, by which rows are sorted and digested.
KEY = ("region", "category", "programme", "is_unplaced")
TOLD = tuple(
    field.attname
    for field in FrozenAnswer._meta.concrete_fields
    if field.name not in {"id", "figures", "touched_at"}
)


@transaction.atomic
def freeze(*, kind: FrozenKind, region: str, on: date, down_to: Level = Level.REGENCY) -> FrozenFigures:
    """Compute and store the answers for a region ("ID": the nation) and for all below it down to a level.

    All categories, each programme. Raises UnknownRegionError, and a ConstraintError if the figures of the
    month are stored already.
    """
    return keep(computed(region, on, down_to), kind=kind, region=region, on=on)


@transaction.atomic
def keep(told: Iterable[Coverage], *, kind: FrozenKind, region: str, on: date) -> FrozenFigures:
    """Store answers that were computed for the day, with the answers inside them, each once.

    Raises a ConstraintError if the figures of the month are stored already.
    """
    rows = list(rows_by_key(told).values())
    figures = FrozenFigures(kind=kind, region=region, on=on, norms=norms_in_force(region, on))
    figures.digest = digest_of(rows)
    with refused_as():
        figures.save(force_insert=True)
    create_from_values(FrozenAnswer, [{**vars(row), "figures_id": figures.pk} for row in rows])
    return figures


def computed(region: str, on: date, down_to: Level = Level.REGENCY) -> list[Coverage]:
    """The live answers that a set of this region and depth contains, with programmes, in the default
    language.

    Raises UnknownRegionError.
    """
    place = find_region(region)
    depths = {length: level for length, level in LENGTHS.items() if not _is_above(down_to, level)}
    inside = Region.objects.valid_on(on).under(region).exclude(pk=region)
    places = [place, *inside.filter(level__in=depths.values()).order_by("code")]
    with translation.override(settings.LANGUAGE_CODE):
        return [
            answer
            for category in Category.values
            for answer in _with_parts(Picture(place, category, on, depths=depths), places, depths)
        ]


def _is_above(level: str, other: str) -> bool:
    """Whether a region of the first level contains regions of the second."""
    return Level.values.index(level) < Level.values.index(other)


def _with_parts(picture: Picture, places: Sequence[Place], depths: Collection[int]) -> Iterator[Coverage]:
    parts = parts_below(picture, depths)
    for answer in picture.answers(places):
        yield replace(answer, of_which=parts.get(answer.place.code))


def rows_of(told: Iterable[Coverage]) -> Iterator[FrozenAnswer]:
    """The unsaved rows of answers, of their children and of their programmes."""
    for answer in told:
        yield _row_of(answer)
        yield from rows_of(answer.by_programme)
        yield from rows_of(answer.children)


def rows_by_key(told: Iterable[Coverage]) -> dict[RowKey, FrozenAnswer]:
    """The rows of answers, each once, in the order of a set."""
    rows = {key_of(row): row for row in rows_of(told)}
    return {key: rows[key] for key in sorted(rows)}


def key_of(row: FrozenAnswer) -> RowKey:
    """The key of a row in its set."""
    return row.region, row.category, row.programme, row.is_unplaced


def values_of(row: FrozenAnswer) -> dict[str, Any]:
    """The values of a row, without the time of the last write, which changes even if no number does.

    Fields added in a later release are left out if they are empty, so that earlier sets keep their digest.
    """
    told = {name: getattr(row, name) for name in TOLD}
    return {name: value for name, value in told.items() if name not in KEPT_LATER or value not in (None, [])}


def digest_of(rows: Iterable[FrozenAnswer]) -> str:
    """SHA-256 of the rows' values, in any order: equal figures have equal digests."""
    digest = hashlib.sha256()
    for row in sorted(rows, key=key_of):
        digest.update(in_one_line(values_of(row)).encode() + b"\n")
    return digest.hexdigest()


def norms_in_force(region: str, on: date) -> list[dict[str, Any]]:
    """The norms of the day for the region, as they were when the figures were stored."""
    norms = Norm.objects.adopted_on(on).reaching(region).select_related("programme")
    return [
        {
            "code": norm.code,
            "version": norm.version,
            "title": norm.title,
            "category": norm.category,
            "programme": norm.programme.code if norm.programme else None,
            "region": norm.region_id,
            "method": norm.method,
            "unit_level": norm.unit_level,
            "unit": norm.unit,
            "legal_source": norm.legal_source,
            "decree": norm.decree_number,
            "effective_from": norm.effective_from,
            "effective_until": norm.effective_until,
        }
        for norm in sorted(norms, key=lambda norm: (norm.code, norm.version))
    ]


def _row_of(answer: Coverage) -> FrozenAnswer:
    counts, gap, known = answer.counts, answer.gap, answer.completeness
    remedies = gap.remedies if gap else None
    return FrozenAnswer(
        region=answer.place.code,
        category=answer.category,
        programme=answer.programme.code if answer.programme else "",
        is_unplaced=answer.is_unplaced,
        has_scheme=answer.has_scheme,
        present=answer.present,
        certified=answer.certified,
        validity_unknown=answer.validity_unknown,
        lapsed=answer.lapsed,
        never_certified=answer.never_certified,
        verified=counts.verified if counts and answer.has_scheme else None,
        needed=answer.needed,
        needed_exact=_three_decimals(answer),
        gap_needed=gap.needed if gap else None,
        shortage=answer.shortage,
        surplus=answer.surplus,
        confirm=remedies.confirm if remedies else None,
        renew=remedies.renew if remedies else None,
        examine=remedies.examine if remedies else None,
        recruit=remedies.recruit if remedies else None,
        **(vars(answer.of_which) if answer.of_which else {}),
        units=known.units,
        with_need=known.with_need,
        reported=known.reported,
        measured=known.measured,
        unit_level=known.level,
        basis=[_plain(vars(basis)) for basis in answer.basis],
        competing=[_competing(each) for each in answer.competing],
        touched_at=answer.touched_at,
    )


def _three_decimals(answer: Coverage) -> Decimal | None:
    exact = answer.needed_exact
    if exact is None:
        return None
    whole = Decimal(exact.numerator) / Decimal(exact.denominator)
    return whole.quantize(Decimal("0.001"), ROUND_HALF_UP)


def _competing(declared: DeclaredNeed) -> dict[str, Any]:
    return {name: as_json(getattr(declared, name)) for name in DECLARED}


def _plain(basis: Mapping[str, Any]) -> dict[str, Any]:
    """The value as the database returns it: dates as ISO text, words in the current language."""
    return {name: as_json(value) for name, value in basis.items()}


def as_json(value: Any) -> Any:
    """A value as JSON stores it: dates as ISO text."""
    return value.isoformat() if isinstance(value, date) else value
