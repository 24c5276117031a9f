"""The example world shows every state of overlaps, exceptions, posts and transfers."""

import pytest
from django.db.models import F

from accounts.models import User
from demo import accounts
from registry.enums import OverlapRule, TransferState
from registry.establishment import standing_posts
from registry.models import OverlapException, Transfer
from registry.overlaps.search import open_findings
from registry.transfers.shown import waiting_transfers
from tests.demo.made_once import TODAY

pytestmark = [pytest.mark.usefixtures("demo_world"), pytest.mark.django_db]


@pytest.fixture
def operator(demo_world: object) -> User:
    return User.objects.get(username=accounts.OPERATOR)


def test_every_rule_has_a_finding(operator: User) -> None:
    assert {each.rule for each in open_findings(operator)} == set(OverlapRule)


def test_exceptions_in_force_and_over(operator: User) -> None:
    in_force = OverlapException.objects.in_force_on(TODAY)
    assert (in_force.count(), OverlapException.objects.count()) == (1, 2)
    reopened = OverlapException.objects.exclude(pk__in=in_force.values("pk")).get()
    assert reopened.worker_id in {each.worker for each in open_findings(operator)}


def test_posts_are_held_vacant_crowded_and_closed(operator: User) -> None:
    posts = standing_posts(operator)
    assert posts.filter(vacant__gt=0).exists()
    assert posts.filter(filled=F("seats")).exists()
    assert posts.filter(filled__gt=F("seats")).exists()


def test_transfers_of_every_state_wait_or_are_answered(operator: User) -> None:
    assert set(Transfer.objects.values_list("state", flat=True)) >= set(TransferState) - {
        TransferState.DECLINED
    }
    verifier = User.objects.get(username=accounts.VERIFIER)
    assert {row.state for row in waiting_transfers(verifier)} == {
        TransferState.PROPOSED,
        TransferState.REQUESTED,
    }
