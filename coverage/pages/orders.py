"""Orders of regions. Unknown values come last; equal values are ordered by code."""

from __future__ import annotations

from coverage.answer import Coverage


def by_code(answer: Coverage) -> str:
    return answer.place.code


def lowest_coverage(answer: Coverage) -> tuple[bool, object, str]:
    return answer.share is None, answer.share, answer.place.code


def most_missing(answer: Coverage) -> tuple[bool, int, str]:
    return answer.shortage is None, -(answer.shortage or 0), answer.place.code
