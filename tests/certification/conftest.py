from pathlib import Path

import pytest
from pytest_django import Settings

from accounts.models import User
from certification import reference
from certification.models import Certificate
from certification.services import issue_certificate
from registry.models import Worker
from tests.people import certificate


@pytest.fixture
def reference_data(db: None) -> None:
    """Programmes, issuers and schemes as an installation starts with them."""
    reference.load()


@pytest.fixture
def kept_files(settings: Settings, tmp_path: Path) -> Path:
    """Where scans of this test lie."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def issued(ours: Worker, operator: User, reference_data: None) -> Certificate:
    """A certificate of `ours`, entered by the operator and not compared with its paper yet."""
    return issue_certificate(worker_id=ours.pk, facts=certificate(), by=operator)
