"""The API asked what its own document allows, and what it does not: no answer is a fault, each as described.

`API_FUZZ_EXAMPLES=2000` asks longer; the suite stays with few.
"""

import datetime as dt
import os

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from accounts import services
from accounts.enums import TokenScope
from certification.enums import Status
from tests.coverage.worlds import base, person, ratio_norm, scheme

pytestmark = pytest.mark.django_db
EXAMPLES = int(os.environ.get("API_FUZZ_EXAMPLES", "20"))
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
ADDRESS = "/api/v1/openapi.json"
OPERATIONS = [
    "read_coverage",
    "list_regions",
    "list_published_figures",
    "check_certificate",
    "check_certificates",
]


def application(environ, start_response):  # type: ignore[no-untyped-def]
    """The whole product as a server calls it, from an address of its own."""
    return WSGIHandler()(environ | {"REMOTE_ADDR": "127.0.0.1"}, start_response)


@pytest.fixture
def one_connection():  # type: ignore[no-untyped-def]
    """The handler closes old connections around a request; here they hold the transaction of the test."""
    around = (request_started, request_finished)
    for moment in around:
        moment.disconnect(close_old_connections)
    yield
    for moment in around:
        moment.connect(close_old_connections)


@pytest.fixture
def asked(one_connection, administrator, operator, places, settings):  # type: ignore[no-untyped-def]
    """The schema over a small filled world, and the headers of somebody who may ask everything."""
    scheme()
    ratio_norm(administrator)
    base("32.77", 1_000)
    person("32.77", status=Status.CERTIFIED)
    settings.API_REQUESTS_PER_HOUR_WITH_KEY = settings.BATCH_CHECKS_PER_HOUR = 1_000_000
    _token, key = services.make_api_token(
        label="uji",
        scopes=list(TokenScope),
        expires_on=timezone.localdate() + dt.timedelta(days=1),
        by=operator,
    )
    schema = schemathesis.openapi.from_wsgi(ADDRESS, application)
    return schema, {"Authorization": f"Bearer {key}", "Accept-Encoding": "identity"}


def test_document_is_valid_and_fuzzed_whole(asked) -> None:  # type: ignore[no-untyped-def]
    schema, _headers = asked
    schema.validate()
    found = [result.ok().definition.raw["operationId"] for result in schema.get_all_operations()]
    assert sorted(found) == sorted(OPERATIONS)


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_every_answer_is_as_described(asked, operation_id: str) -> None:  # type: ignore[no-untyped-def]
    schema, headers = asked
    operation = schema.find_operation_by_id(operation_id)
    cases = st.one_of(
        operation.as_strategy(generation_mode=GenerationMode.POSITIVE),
        operation.as_strategy(generation_mode=GenerationMode.NEGATIVE),
    )

    @given(case=cases)
    @hypothesis_settings(
        max_examples=EXAMPLES,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.explicit, Phase.generate],
    )
    def ask(case: schemathesis.Case) -> None:
        case.call_and_validate(headers=headers, checks=CHECKS)

    ask()
