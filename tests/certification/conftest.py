from pathlib import Path

import pytest
from pytest_django import Settings

from certification import reference


@pytest.fixture
def reference_data(db: None) -> None:
    """Programmes, issuers and schemes as an installation starts with them."""
    reference.load()


@pytest.fixture
def kept_files(settings: Settings, tmp_path: Path) -> Path:
    """Where scans of this test lie."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path
