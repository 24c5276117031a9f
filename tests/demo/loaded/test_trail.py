"""The audit trail of the demo world is told in words."""

import re

import pytest

from accounts import trail
from accounts.models import AuditEvent
from demo.services import Made

# A name in code: of a field, of a model, or of a choice in capitals. Addresses and files are no code.
CODE = re.compile(r"\b[a-z]+_[a-z_]+\b|\b[A-Z]{2,}_[A-Z_]+\b|\b(certification|registry|coverage)\.[a-z]+\b")
ADDRESS = re.compile(r"\S+[@/]\S*|/\S+")


@pytest.mark.django_db
def test_no_line_is_printed_in_code(demo_world: Made) -> None:
    told = {
        f"{entry.event.action_label}: {entry.event.target_label}; {line.name}: {line.before} {line.after}"
        for entry in trail.entries(AuditEvent.objects.order_by("pk"))
        for line in entry.lines
    }
    assert len(told) > 100
    assert not [text for text in told if CODE.search(ADDRESS.sub("", text))]


@pytest.mark.django_db
def test_kept_figures_a_pair_and_an_exception_have_names_for_people(demo_world: Made) -> None:
    labels = {
        action: AuditEvent.objects.filter(action=action).latest("pk").target_label
        for action in ("SNAPSHOT_TAKEN", "DUPLICATE_DECIDED", "OVERLAP_ACCEPTED", "NIL_DECLARED")
    }
    assert labels["SNAPSHOT_TAKEN"].startswith("Salinan bulanan, Indonesia, ")
    assert re.fullmatch(r"RP-\d{4}-\d{4}, RP-\d{4}-\d{4}", labels["DUPLICATE_DECIDED"])
    assert re.fullmatch(r"RP-\d{4}-\d{4}", labels["OVERLAP_ACCEPTED"])
    assert labels["NIL_DECLARED"] == "Kab. Pesisir Barat"
