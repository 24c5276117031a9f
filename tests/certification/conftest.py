import pytest

from certification import reference


@pytest.fixture
def reference_data(db: None) -> None:
    """Programmes, issuers and schemes as an installation starts with them."""
    reference.load()
