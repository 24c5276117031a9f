"""How the API treats its callers: limits, keys, pages of long lists, conditional requests, refusals."""

import csv
import datetime as dt
import io

import pytest
from django.test import Client
from django.utils import timezone

from accounts import services
from accounts.enums import TokenScope
from certification.enums import Status
from certification.models import CheckCount
from tests.coverage.worlds import person, scheme

pytestmark = pytest.mark.django_db


def ask(path: str, headers: dict[str, str] | None = None, **parameters: object):  # type: ignore[no-untyped-def]
    return Client(headers=headers or {}).get(f"/api/v1/{path}", parameters)


def key_for(user, *scopes: TokenScope, label: str = "uji") -> dict[str, str]:  # type: ignore[no-untyped-def]
    today = timezone.localdate()
    _token, key = services.make_api_token(
        label=label, scopes=scopes, expires_on=today + dt.timedelta(days=1), by=user
    )
    return {"Authorization": f"Bearer {key}"}


@pytest.fixture
def held(places):  # type: ignore[no-untyped-def]
    scheme()
    return person("32.77", status=Status.CERTIFIED).certificates.get()


class TestLimits:
    def test_every_answer_says_what_is_left(self, places, settings) -> None:  # type: ignore[no-untyped-def]
        settings.API_REQUESTS_PER_HOUR = 2
        answers = [ask("regions") for _each in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 429]
        assert [answer["RateLimit"].split(";")[1] for answer in answers] == ["r=1", "r=0", "r=0"]
        assert answers[0]["RateLimit-Policy"] == '"anonim";q=2;w=3600'
        assert 0 < int(answers[2]["Retry-After"]) <= 3600
        assert answers[2].json()["code"] == "too_many_requests"

    def test_unchanged_answers_count_as_well(self, places, settings) -> None:  # type: ignore[no-untyped-def]
        settings.API_REQUESTS_PER_HOUR = 1
        tag = ask("regions")["ETag"]
        assert ask("regions", {"If-None-Match": tag}).status_code == 429

    def test_key_has_its_own_limit(self, places, settings, operator) -> None:  # type: ignore[no-untyped-def]
        settings.API_REQUESTS_PER_HOUR = 0
        answer = ask("regions", key_for(operator, TokenScope.AGGREGATES))
        assert answer.status_code == 200
        assert answer["RateLimit-Policy"].startswith('"kunci";q=20000')

    @pytest.mark.parametrize("shown", ["Bearer rpk_nothing", "Basic dXNlcjpwYXNz", "Bearer "])
    def test_key_that_opens_nothing_is_told(self, places, shown: str) -> None:  # type: ignore[no-untyped-def]
        answer = ask("regions", {"Authorization": shown})
        assert (answer.status_code, answer.json()["code"]) == (401, "key_unknown")
        assert answer["WWW-Authenticate"] == 'Bearer realm="api"'


class TestManyNumbers:
    ADDRESS = "/api/v1/certificates/check"

    def send(self, headers: dict[str, str], numbers: list[str]):  # type: ignore[no-untyped-def]
        return Client(headers=headers).post(
            self.ADDRESS, {"numbers": numbers}, content_type="application/json"
        )

    def test_status_of_each_in_order(self, held, operator) -> None:  # type: ignore[no-untyped-def]
        answer = self.send(key_for(operator, TokenScope.CERTIFICATES), ["nowhere", held.number])
        missing, found = answer.json()
        assert missing == {"asked": "nowhere", "outcome": "not_found", "certificates": []}
        assert (found["outcome"], found["certificates"][0]["status"]) == ("ended", "ended")
        assert held.worker.name not in answer.text
        assert CheckCount.objects.filter(door="API").count() == 2

    @pytest.mark.parametrize(
        ("scopes", "status", "code"),
        [((), 401, "key_missing"), ((TokenScope.AGGREGATES,), 403, "scope_missing")],
    )
    def test_only_with_a_key_of_that_scope(self, operator, scopes, status, code) -> None:  # type: ignore[no-untyped-def]
        answer = self.send(key_for(operator, *scopes) if scopes else {}, ["x"])
        assert (answer.status_code, answer.json()["code"]) == (status, code)

    def test_session_of_a_browser_is_no_key(self, client_for, operator) -> None:  # type: ignore[no-untyped-def]
        """A page of somebody else must not ask in the name of who is signed in."""
        answer = client_for(operator).post(self.ADDRESS, {"numbers": ["x"]}, content_type="application/json")
        assert answer.status_code == 401

    def test_body_that_is_no_json_is_told(self, operator) -> None:  # type: ignore[no-untyped-def]
        headers = key_for(operator, TokenScope.CERTIFICATES)
        answer = Client(headers=headers).post(self.ADDRESS, b"\xff{", content_type="application/json")
        assert (answer.status_code, answer.json()["code"]) == (400, "body_unreadable")

    def test_more_than_five_hundred_are_refused(self, operator) -> None:  # type: ignore[no-untyped-def]
        answer = self.send(key_for(operator, TokenScope.CERTIFICATES), ["x"] * 501)
        assert (answer.status_code, answer.json()["code"]) == (400, "too_many_numbers")

    def test_key_lifts_the_limit_of_single_checks(self, held, operator, settings) -> None:  # type: ignore[no-untyped-def]
        settings.VERIFICATIONS_PER_HOUR = 0
        shown = key_for(operator, TokenScope.CERTIFICATES)
        assert ask("certificates", number=held.number).status_code == 429
        assert ask("certificates", shown, number=held.number).status_code == 200
        totals_only = key_for(operator, TokenScope.AGGREGATES, label="angka saja")
        assert ask("certificates", totals_only, number=held.number).status_code == 429


class TestPages:
    def test_long_list_comes_in_pages_that_join(self, places) -> None:  # type: ignore[no-untyped-def]
        pages = [ask("regions", parent="32.77", level="village", per_page=6, page=page) for page in (1, 2, 3)]
        codes = [row["code"] for page in pages for row in page.json()]
        assert len(set(codes)) == len(codes) == 15
        assert codes == sorted(codes)
        assert [page["X-Total-Count"] for page in pages] == ["15"] * 3
        links = [page["Link"] for page in pages]
        assert ['rel="prev"' in link for link in links] == [False, True, True]
        assert ['rel="next"' in link for link in links] == [True, True, False]
        assert "page=2" in links[0]

    def test_all_villages_are_never_sent_at_once(self, places) -> None:  # type: ignore[no-untyped-def]
        answer = ask("regions", level="village")
        assert len(answer.json()) == 1000
        assert len(answer.content) < 300_000
        assert int(answer["X-Total-Count"]) > 80_000

    def test_csv_is_cut_the_same_way(self, places) -> None:  # type: ignore[no-untyped-def]
        answer = ask("regions.csv", parent="32.77", level="village", per_page=6)
        assert len(list(csv.DictReader(io.StringIO(answer.text)))) == 6
        assert answer["X-Total-Count"] == "15"

    def test_page_behind_the_last_is_empty(self, places) -> None:  # type: ignore[no-untyped-def]
        answer = ask("regions", parent="32.77", page=99)
        assert (answer.json(), answer["X-Total-Count"]) == ([], "3")
        assert "Link" not in answer

    def test_csv_without_rows_still_has_its_columns(self, places) -> None:  # type: ignore[no-untyped-def]
        columns = ask("certificates.csv", number="nowhere").text.strip().split(",")
        assert columns == ["number", "issuer", "level", "issued_on", "valid_until", "status"]


@pytest.mark.parametrize("path", ["regions", "published-figures", "coverage", "regions.csv"])
def test_unchanged_answer_is_not_sent_twice(places, path: str) -> None:  # type: ignore[no-untyped-def]
    asked = {"category": "PEKSOS"} if path == "coverage" else {}
    first = ask(path, **asked)
    again = ask(path, {"If-None-Match": first["ETag"]}, **asked)
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("path", "parameters", "status"),
    [
        ("regions", {"parent": "99"}, 404),
        ("regions", {"parent": "a\x00b"}, 400),
        ("regions", {"page": 0}, 400),
        ("regions", {"per_page": 100_000}, 400),
        ("coverage", {"category": "PEKSOS", "on": "0001-01-01"}, 400),
        ("coverage", {"category": "PEKSOS", "on": "9999-12-31"}, 400),
        ("coverage", {"category": "PEKSOS", "region": "32.77\n"}, 400),
        ("certificates", {"number": "x" * 201}, 400),
        ("nowhere", {}, 404),
    ],
)
def test_refusals_are_json_with_a_sentence(places, path, parameters, status) -> None:  # type: ignore[no-untyped-def]
    answer = ask(path, **parameters)
    assert answer.status_code == status
    assert answer["Content-Type"].startswith("application/json")
    assert answer.json()["detail"].endswith((".", "json."))


def test_document_says_how_to_ask_and_what_is_refused() -> None:
    document = ask("openapi.json").json()
    assert set(document["paths"]) >= {"/api/v1/certificates", "/api/v1/certificates/check"}
    assert document["components"]["securitySchemes"]["key"]["scheme"] == "bearer"
    for operations in document["paths"].values():
        for operation in operations.values():
            assert operation["security"]
            assert operation["description"]
            assert {"400", "401", "429"} <= set(operation["responses"])
            for parameter in operation.get("parameters", []):
                assert parameter["description"], parameter["name"]
                assert parameter["required"] is False, parameter["name"]
