"""Refusals about places, each with a message that says what to write instead."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.errors import DomainError

LISTED = 3


class UnknownRegionError(DomainError):
    """No region matches the text."""

    code = "unknown_region"

    def __init__(self, typed: str) -> None:
        super().__init__(
            _("“%(typed)s” is not a known region. Write its name or its code, for example 32.77.")
            % {"typed": typed}
        )


class LostZeroError(DomainError):
    """A spreadsheet read the code as a number: 18.10 became 18.1."""

    code = "lost_zero"

    def __init__(self, typed: str, meant: str) -> None:
        super().__init__(
            _(
                "“%(typed)s” is not a whole code; the spreadsheet may have dropped a zero. "
                "Did you mean %(meant)s? Write the code as text."
            )
            % {"typed": typed, "meant": meant}
        )


class RegionOutsideScopeError(DomainError):
    """The region exists, but outside the searched region."""

    code = "region_outside_scope"

    def __init__(self, typed: str, scope: str) -> None:
        super().__init__(_("“%(typed)s” does not lie in %(scope)s.") % {"typed": typed, "scope": scope})


class AmbiguousRegionError(DomainError):
    """Several regions match the text; none is guessed."""

    code = "ambiguous_region"

    def __init__(self, typed: str, candidates: Sequence[str]) -> None:
        listed, others = list(candidates[:LISTED]), len(candidates) - LISTED
        if others > 0:
            listed.append(ngettext("%(count)d other", "%(count)d others", others) % {"count": others})
        super().__init__(
            _("“%(typed)s” may mean %(candidates)s. Write the code, or add the region it belongs to.")
            % {"typed": typed, "candidates": "; ".join(listed)}
        )


class AmbiguousRegionCodeError(DomainError):
    """Digits without dots that mean, or may mean, different regions in the Kemendagri and BPS systems."""

    code = "ambiguous_region_code"

    def __init__(self, digits: str, *, dotted: str, kemendagri: str, bps: str = "") -> None:
        if bps:
            sentence = _(
                "%(digits)s may mean %(kemendagri)s (Kemendagri) or %(bps)s (BPS). "
                "Write %(code)s or the name."
            )
        else:
            sentence = _(
                "%(digits)s is %(kemendagri)s for Kemendagri, but BPS may number it otherwise. "
                "Write %(code)s or the name."
            )
        super().__init__(sentence % {"digits": digits, "code": dotted, "kemendagri": kemendagri, "bps": bps})


class SplitRegionError(AmbiguousRegionError):
    """An old code whose region was split into several others."""

    code = "split_region"


class FactsRefusedError(DomainError):
    """The table of regions is not the published one; nothing of it is loaded."""

    code = "facts_refused"
