"""The drawings of an answer: bars, the anatomy of a gap, the ledger, the map, the strip of dots.

Solid: certified. Hatched: at work without a valid certificate. Blank: nobody. Without a known need a bar
shows the people present; without a report it says so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from decimal import Decimal

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.charts import bars
from core.charts.bars import Anatomy, LedgerCell, Segment, Texture
from core.charts.dot_strips import Dot
from core.charts.scenes import Line
from core.charts.shape_maps import Area
from core.charts.tile_maps import Tile
from core.ui.formats import number, percent
from coverage.answer import Coverage
from coverage.charts.tile_layouts import layout_of
from coverage.gap import Gap
from coverage.question import Question
from regions.enums import Level
from regions.shapes import outlines_of

# With at least this many regions without a report, they share one row of a table.
MANY_SILENT = 6
# With fewer dots the drawing adds nothing to a list.
FEWEST_DOTS = 4


def segments(answer: Coverage) -> tuple[list[Segment], int | None]:
    """The parts of a region's bar and its length: the need, else the people. None if not reported."""
    if answer.gap is not None:
        gap = answer.gap
        missing = gap.remedies.recruit
        parts = [gap.needed - gap.shortage, gap.shortage - missing, missing]
        return _textured(parts), gap.needed
    if answer.certified is None or answer.uncertified is None:
        return [], None
    return _textured([answer.certified, answer.uncertified]), answer.present


def _textured(parts: Iterable[int]) -> list[Segment]:
    return [Segment(part, kind) for part, kind in zip(parts, Texture, strict=False)]


def spoken(answer: Coverage) -> str:
    """The bar as a sentence."""
    name = answer.place.title
    if not answer.is_reported:
        return _("%(place)s: not reported") % {"place": name}
    if answer.gap is None:
        return _("%(place)s: %(certified)s certified of %(present)s at work; need not known") % {
            "place": name,
            "certified": number(answer.certified),
            "present": number(answer.present),
        }
    parts, total = segments(answer)
    solid, hatched, blank = (number(part.value) for part in parts)
    return _(
        "%(place)s: of a need of %(needed)s, %(certified)s certified, %(uncertified)s at work without "
        "a certificate, %(missing)s nobody there"
    ) % {
        "place": name,
        "needed": number(total),
        "certified": solid,
        "uncertified": hatched,
        "missing": blank,
    }


def bar(answer: Coverage, *, full_length: int | None = None, height: int = bars.TABLE) -> SafeString:
    """The bar of one line. All tracks are equally long, or as long as their share of `full_length`."""
    if not answer.has_scheme:
        return SafeString()
    parts, total = segments(answer)
    return bars.bar(parts, total=total, sentence=spoken(answer), height=height, full_length=full_length)


def longest(answers: Iterable[Coverage]) -> int:
    """The length of the longest track of lines with a common scale, in persons."""
    return max((segments(answer)[1] or 0 for answer in answers), default=0)


def anatomy(answer: Coverage) -> Anatomy | None:
    """The big bar with its bracket; None if the answer has no bar or nobody to draw."""
    parts, total = segments(answer)
    if not total:
        return None
    gap = answer.gap
    return Anatomy(
        segments=parts,
        total=total,
        start_label=_start_label(answer),
        gap_label=_("Shortage %(count)s") % {"count": number(gap.shortage)} if gap and gap.shortage else "",
        end_label=_("need %(count)s") % {"count": number(total)}
        if gap
        else _("at work %(count)s") % {"count": number(total)},
        sentence=spoken(answer),
    )


def _start_label(answer: Coverage) -> str:
    """The coverage in percent for wide regions and where there is a surplus, else the number of people."""
    is_large = answer.place.level in (Level.COUNTRY, Level.PROVINCE)
    if answer.gap and (is_large or answer.gap.surplus):
        return percent(answer.share)
    return number(answer.gap.certified if answer.gap else answer.certified)


def ledger(answer: Coverage, rank: str = "") -> list[LedgerCell]:
    """The numbers of the big bar. With a need, the first three explain it: covered, at work, missing."""
    if answer.certified is None:
        return []
    return _gap_cells(answer, answer.gap, rank) if answer.gap else _people_cells(answer)


def _gap_cells(answer: Coverage, gap: Gap, rank: str) -> list[LedgerCell]:
    ready = gap.shortage - gap.remedies.recruit
    surplus = _("%(count)s more than needed") % {"count": number(gap.surplus)} if gap.surplus else ""
    return [
        LedgerCell(number(gap.certified), _("Certified"), _certified_note(answer), Texture.SOLID, surplus),
        LedgerCell(number(ready), _("Not yet certified"), _uncertified_note(answer, ready), Texture.HATCHED),
        LedgerCell(
            number(gap.remedies.recruit),
            _("Nobody there"),
            _("Needs a post and an appointment")
            if gap.remedies.recruit
            else _("No post is without a person"),
            Texture.BLANK,
        ),
        LedgerCell(percent(answer.share), _("Coverage"), rank or _("Need that is met")),
    ]


def certified_outside(answer: Coverage) -> int:
    """Certified workers outside the units with a need: they fill no part of the bar."""
    return (answer.certified or 0) - answer.gap.certified if answer.gap else 0


def unverified_note(answer: Coverage) -> str:
    """The note beside every number of certified people; "" if there is none."""
    if answer.unverified_share is None:
        return ""
    return _("%(share)s not yet checked by a second person") % {"share": percent(answer.unverified_share)}


def _certified_note(answer: Coverage) -> str:
    elsewhere = certified_outside(answer)
    note = _("Valid certificate, each person counted once")
    if elsewhere:
        note = _("%(count)s more where no need is counted") % {"count": number(elsewhere)}
    return "; ".join(filter(None, [note, unverified_note(answer)]))


def _uncertified_note(answer: Coverage, ready: int) -> str:
    if answer.uncertified == ready:
        return _("At work already; confirm, renew or examine")
    return _("Of %(count)s at work, as many as the need takes") % {"count": number(answer.uncertified)}


def _people_cells(answer: Coverage) -> list[LedgerCell]:
    return [
        LedgerCell(
            number(answer.certified),
            _("Certified"),
            _certified_note(answer),
            Texture.SOLID,
        ),
        LedgerCell(
            number(answer.uncertified),
            _("Not yet certified"),
            _("Unknown validity %(unknown)s, lapsed %(lapsed)s, never certified %(never)s")
            % {
                "unknown": number(answer.validity_unknown),
                "lapsed": number(answer.lapsed),
                "never": number(answer.never_certified),
            },
            Texture.HATCHED,
        ),
        LedgerCell(number(answer.present), _("At work"), _("Each person counted once")),
    ]


def legend(answers: Iterable[Coverage]) -> list[tuple[Texture, str]]:
    """What the textures mean. "Nobody" and "not reported" are included only if they occur."""
    drawn = list(answers)
    entries = [
        (Texture.SOLID, _("Certified, still valid")),
        (Texture.HATCHED, _("At work, not yet certified")),
    ]
    if any(answer.gap for answer in drawn):
        entries.append((Texture.BLANK, _("Nobody there")))
    if any(not answer.is_reported for answer in drawn):
        entries.append((Texture.UNREPORTED, _("not reported")))
    return entries


def bar_lines(
    answers: Iterable[Coverage], value: Callable[[Coverage], str], scale: int | None = None
) -> list[Line]:
    """A line with a bar for each answer, under the name of its region or programme."""
    return [Line(name_of(each), bar(each, full_length=scale), value(each)) for each in answers]


def name_of(answer: Coverage) -> str:
    """The label of an answer's line: a programme, people who are not placed, or the region."""
    if answer.is_unplaced:
        return _("Not placed")
    return answer.programme.name if answer.programme else answer.place.title


def tiles(answer: Coverage, question: Question, own: str = "", greyed: Collection[str] = ()) -> list[Tile]:
    """The tiles of the children if a map of them is drawn and one of them has a coverage, else none.

    `greyed`: codes of regions whose offices have not signed the list that is due.
    """
    children = {child.place.code: child for child in answer.children}
    spots = layout_of(answer.place.code)
    if {spot.code for spot in spots} != set(children) or not has_shares(answer):
        return []
    return [
        Tile(
            column=spot.column,
            row=spot.row,
            label=spot.label or children[spot.code].place.short_name.removeprefix("Kab. "),
            name=children[spot.code].place.title,
            share=children[spot.code].share,
            url=question.url_of(children[spot.code].place),
            is_own=spot.code == own,
            note=_note(spot.code, greyed),
        )
        for spot in spots
    ]


def _note(code: str, greyed: Collection[str]) -> str:
    return _("list not signed") if code in greyed else ""


def areas(answer: Coverage, greyed: Collection[str] = ()) -> tuple[list[Area], tuple[int, int]]:
    """The outlines of the children with their shares, and the size of the drawing; empty if there are
    none."""
    children = {child.place.code: child for child in answer.children}
    outlines = outlines_of(answer.place.code)
    if outlines is None or {each.code for each in outlines.regions} != set(children):
        return [], (0, 0)
    if not has_shares(answer):
        return [], (0, 0)
    drawn = [
        Area(
            path=each.path,
            middle=(each.x, each.y),
            radius=each.radius,
            name=children[each.code].place.title,
            share=children[each.code].share,
            note=_note(each.code, greyed),
        )
        for each in outlines.regions
    ]
    return drawn, (outlines.width, outlines.height)


def has_shares(answer: Coverage) -> bool:
    return any(child.share is not None for child in answer.children)


def silent(answers: Sequence[Coverage]) -> frozenset[str]:
    """Codes of regions with neither people nor a need, if there are so many that their rows would hide the
    others."""
    codes = frozenset(each.place.code for each in answers if not each.is_reported and each.needed is None)
    return codes if len(codes) >= MANY_SILENT else frozenset()


def word_for_missing(answers: Sequence[Coverage]) -> str:
    """The text of a tile without a number: not reported, or reported without a known need."""
    without = [answer for answer in answers if answer.share is None]
    if any(answer.is_reported for answer in without):
        return _("no figure")
    return _("not reported")


def dots(answers: Sequence[Coverage], own: str = "") -> list[Dot]:
    """The position of each region among its siblings; empty if too few have a coverage."""
    found = [
        Dot(answer.share, answer.place.title, is_own=answer.place.code == own)
        for answer in answers
        if answer.share is not None
    ]
    return found if len(found) >= FEWEST_DOTS else []


def reference(parent: Coverage) -> tuple[Decimal, str] | None:
    """The dashed line of a strip: the coverage of the region that contains all regions of the dots."""
    if parent.share is None:
        return None
    return parent.share, f"{parent.place.title} {percent(parent.share)}"
