"""Frozen figures: kept as they were computed, told as live answers are, never changed."""

from __future__ import annotations

import re
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import InternalError, transaction
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from certification.enums import Status
from core.constraints import ConstraintError
from coverage.answer import coverage
from coverage.api.schemas import CoverageOut
from coverage.enums import FrozenKind
from coverage.frozen.freezing import KEPT_LATER, digest_of, freeze, keep, values_of
from coverage.frozen.months import MonthNotOverError, differences, last_complete_month, take_month
from coverage.frozen.reading import read
from coverage.models import DeclaredNeed, FrozenAnswer, FrozenFigures
from coverage.periods.revisions import regions_altered
from coverage.remedies.parts import detail
from regions.enums import Level
from regions.models import Region
from registry.enums import Category
from registry.models import Worker
from tests.coverage.worlds import DAY, base, fixed_norm, person, programme, ratio_norm, scheme

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(places: dict[str, Region], administrator: User, verifier: User) -> None:
    """Cimahi with all statuses, a need and one not placed; Bandung with a need that nobody reports on."""
    scheme()
    programme("PKH")
    for status in Status:
        person("32.77", place="32.77.01", status=status, verified_by=verifier)
    person("32.77")
    person("32.77", category=Category.RELAWAN)
    base("32.77", 1050)
    base("32.73", 300)
    ratio_norm(administrator, other_unit_reason="uji")
    fixed_norm(administrator, category=Category.RELAWAN, unit_level="district", unit="kecamatan")


def frozen(region: str = "32", kind: FrozenKind = FrozenKind.STAMP, **options: object) -> FrozenFigures:
    return freeze(kind=kind, region=region, on=DAY, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("category", [Category.PEKSOS, Category.RELAWAN])
@pytest.mark.parametrize("code", ["32", "32.77", "32.73"])
def test_a_frozen_answer_is_told_as_the_live_one(world: None, code: str, category: str) -> None:
    asked = {"with_children": code == "32", "with_programmes": True}
    live = coverage(code, category, DAY, **asked)  # type: ignore[arg-type]
    told = read(frozen(), code, category, **asked)  # type: ignore[arg-type]
    assert told is not None
    assert CoverageOut.of(told) == CoverageOut.of(live)
    assert told.gap == live.gap
    assert told.completeness == live.completeness
    parts = detail(code, category, DAY)
    assert told.of_which == (parts.parts if parts else None)


def test_what_was_not_reported_stays_unknown(world: None) -> None:
    row = frozen().answers.get(region="32.73", category=Category.PEKSOS, programme="", is_unplaced=False)
    assert (row.present, row.certified, row.shortage, row.needed) == (None, None, None, 3)


def test_a_set_reaches_as_deep_as_it_is_asked_to(world: None) -> None:
    codes = set(frozen("32.77", down_to=Level.DISTRICT).answers.values_list("region", flat=True))
    assert codes == {"32.77", "32.77.01", "32.77.02", "32.77.03"}
    assert read(frozen(), "32.77.01", Category.PEKSOS) is None


def test_below_the_kabupaten_only_what_is_known_is_kept(world: None, administrator: User) -> None:
    """Bandung has not reported, and nothing is needed in its kecamatan: only its own row says so."""
    fixed_norm(administrator, category=Category.TKS, region_id="32.73.01", unit_level="district", unit="kec.")
    rows = frozen("32", down_to=Level.DISTRICT).answers.filter(region__startswith="32.73", programme="")
    told = {(row.region, row.category): (row.present, row.needed) for row in rows.filter(is_unplaced=False)}
    assert told["32.73", Category.PEKSOS] == (None, 3)
    below = {key: numbers for key, numbers in told.items() if key[0] != "32.73"}
    assert below[("32.73.01", Category.TKS)] == (None, 1)
    assert all(needed is not None for _present, needed in below.values())


def test_a_need_declared_besides_is_kept_with_the_parts_of_the_remedies(world: None) -> None:
    declared = DeclaredNeed.objects.create(
        region_id="32.77", category=Category.PEKSOS, workers=9, valid_from=DAY, source="Surat 7"
    )
    figures = frozen()
    DeclaredNeed.objects.all().delete()
    told = read(figures, "32.77", Category.PEKSOS)
    assert told is not None
    (kept,) = told.competing
    facts = ("region_id", "category", "workers", "valid_from", "valid_until", "source")
    assert [getattr(kept, name) for name in facts] == [getattr(declared, name) for name in facts]
    assert told.of_which is not None
    assert told.gap is not None
    assert told.of_which.assign + told.of_which.release <= told.gap.remedies.recruit


def test_sets_of_before_keep_their_digest(world: None) -> None:
    """What was not kept yet is empty in their rows, and is left out of what they say."""
    row = frozen().answers.get(region="32.73", category=Category.PEKSOS, programme="", is_unplaced=False)
    assert not KEPT_LATER & values_of(row).keys()
    row.lift = row.assign = row.release = 0
    assert KEPT_LATER - values_of(row).keys() == {"competing"}


def test_a_deeper_set_alters_nothing_that_a_shallow_one_said(world: None) -> None:
    shallow = frozen()
    assert regions_altered(shallow, frozen(down_to=Level.DISTRICT)) == set()
    person("32.77", place="32.77.01")
    assert regions_altered(shallow, frozen(down_to=Level.DISTRICT)) == {"32", "32.77"}


def test_one_programme_can_be_read_alone(world: None) -> None:
    live = coverage("32.77", Category.PEKSOS, DAY, programme="PKH")
    told = read(frozen(), "32.77", Category.PEKSOS, programme="PKH")
    assert told is not None
    assert (told.counts, told.programme) == (live.counts, live.programme)


def test_later_edits_change_nothing_that_was_kept(world: None) -> None:
    figures, before = frozen(), coverage("32.77", Category.PEKSOS, DAY)
    person("32.77", status=Status.CERTIFIED)
    told = read(figures, "32.77", Category.PEKSOS)
    assert told is not None
    assert told.counts == before.counts != coverage("32.77", Category.PEKSOS, DAY).counts


def test_equal_figures_have_equal_digests(world: None) -> None:
    first, second = frozen(), frozen()
    assert first.digest == second.digest == digest_of(first.answers.order_by("-pk"))
    Worker.objects.update(updated_at=timezone.now())
    assert frozen().digest == first.digest
    person("32.77")
    assert frozen().digest != first.digest


def test_the_norms_of_the_day_are_kept_with_the_figures(world: None) -> None:
    (norm,) = [each for each in frozen().norms if each["category"] == Category.PEKSOS]
    assert (norm["decree"], norm["unit"], norm["effective_from"]) == (
        "SK uji",
        "keluarga PPKS",
        date(2013, 4, 5),
    )


def test_answers_that_were_printed_can_be_kept_as_they_are(world: None) -> None:
    answer = coverage("32", Category.PEKSOS, DAY, with_children=True, with_programmes=True)
    figures = keep([answer, *answer.children], kind=FrozenKind.STAMP, region="32", on=DAY)
    told = read(figures, "32", Category.PEKSOS, with_children=True, with_programmes=True)
    assert told is not None
    assert CoverageOut.of(told) == CoverageOut.of(answer)


def test_the_database_refuses_to_change_or_delete_what_is_kept(world: None) -> None:
    figures = frozen()
    for act in (
        lambda: FrozenAnswer.objects.update(certified=9),
        lambda: FrozenAnswer.objects.all().delete(),
        lambda: FrozenFigures.objects.filter(pk=figures.pk).update(digest=""),
        lambda: FrozenFigures.objects.filter(pk=figures.pk)._raw_delete("default"),
    ):
        with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
            act()


def test_a_region_and_month_are_kept_once(world: None) -> None:
    frozen(kind=FrozenKind.MONTH)
    with pytest.raises(ConstraintError, match="sudah tersimpan"):
        frozen(kind=FrozenKind.MONTH)


def test_a_month_is_taken_once_and_held_against_today(world: None, administrator: User) -> None:
    on = last_complete_month(timezone.localdate())
    figures = take_month(on=on, region="32")
    assert take_month(on=on, region="32") == figures
    assert AuditEvent.objects.filter(action=AuditAction.SNAPSHOT_TAKEN).count() == 1
    assert list(differences(figures)) == []
    person("32.77", since=on - timedelta(days=1))
    ratio_norm(administrator, per=50, programme=programme("LK3"), region_id="32.73", other_unit_reason="uji")
    found = {
        each.row[0]: each for each in differences(figures) if each.row[1:] == (Category.PEKSOS, "", False)
    }
    assert (found["32.77"].kept["present"], found["32.77"].told["present"]) == (5, 6)
    assert "dicatat" in found["32.77"].reasons[0]
    assert "32" in found
    out = StringIO()
    call_command("take_snapshot", month=on, region="32", stdout=out)
    assert "sudah tersimpan" in out.getvalue()
    call_command("take_snapshot", month=on, region="32", check=True, stdout=out)
    assert re.search(r"32\.77 PEKSOS semua: .*present 5 → 6", out.getvalue())


def test_a_month_that_is_not_over_is_refused(db: None) -> None:
    with pytest.raises(MonthNotOverError):
        take_month(on=timezone.localdate(), region="32")
    with pytest.raises(CommandError, match="belum tersimpan"):
        call_command("take_snapshot", month=date(2020, 1, 31), check=True)
    with pytest.raises(CommandError, match="2026-10"):
        call_command("take_snapshot", "--month", "10/2026")
