from collections.abc import Iterator

import pytest
from django.conf import settings
from pytest_django import DjangoDbBlocker

from demo import services
from tests.demo.made_once import TODAY, made_once


@pytest.fixture(scope="package")
def demo_world(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[services.Made]:
    with pytest.MonkeyPatch.context() as patch, made_once(django_db_blocker):
        patch.setattr(settings, "DEMO", True)
        patch.setattr(settings, "MEDIA_ROOT", tmp_path_factory.mktemp("files"))
        yield services.load_demo(day=TODAY)
