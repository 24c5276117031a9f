"""Kota Cimahi as published, counted by hand in SQL that knows nothing of the code that counts."""

import datetime as dt

import pytest
from django.db import connection

from coverage.answer import coverage
from demo.services import Made

pytestmark = [pytest.mark.usefixtures("demo_world"), pytest.mark.django_db]

LAST_OF_2017, JULY_2019 = dt.date(2017, 12, 31), dt.date(2019, 7, 3)

# One row per person who is active on the day, with programme and place of the main assignment, and the
# best that a certificate of the category's schemes makes of them.
PRESENT = """
WITH active AS (
    SELECT worker.id, worker.region_id, worker.category
    FROM registry_worker worker
    WHERE (SELECT state.state FROM registry_workerstate state
           WHERE state.worker_id = worker.id AND state.valid_from <= %(on)s
           ORDER BY state.valid_from DESC LIMIT 1) = 'ACTIVE'
), placed AS (
    SELECT active.*, programme.code AS programme,
           COALESCE(main.place_id,
                    (SELECT move.from_region_id FROM registry_transfer move
                     WHERE move.worker_id = active.id AND move.state = 'ACCEPTED'
                       AND move.effective_on > %(on)s ORDER BY move.effective_on LIMIT 1),
                    active.region_id) AS place
    FROM active
    LEFT JOIN registry_assignment main
        ON main.worker_id = active.id AND main.is_primary
        AND main.starts_on <= %(on)s AND (main.ends_on IS NULL OR main.ends_on >= %(on)s)
    LEFT JOIN registry_programme programme ON programme.id = main.programme_id
)
SELECT placed.id, placed.programme, placed.place,
       EXISTS (SELECT FROM certification_certificate paper
               JOIN certification_scheme scheme
                   ON scheme.id = paper.scheme_id AND scheme.category = placed.category
               WHERE paper.worker_id = placed.id AND paper.issued_on <= %(on)s
                 AND paper.valid_until >= %(on)s AND paper.term_basis = 'PAPER'
                 AND NOT EXISTS (SELECT FROM certification_sanction ban
                                 WHERE ban.certificate_id = paper.id AND ban.starts_on <= %(on)s
                                   AND (ban.ends_on IS NULL OR ban.ends_on >= %(on)s))) AS is_certified,
       EXISTS (SELECT FROM certification_certificate paper
               WHERE paper.worker_id = placed.id
                 AND (paper.issued_on <= %(on)s OR paper.issued_on IS NULL)) AS has_any
FROM placed WHERE placed.category = %(category)s AND placed.place LIKE %(place)s || '%%'
"""


def present(category: str, on: dt.date) -> list[tuple[int, str, str, bool, bool]]:
    with connection.cursor() as cursor:
        cursor.execute(PRESENT, {"category": category, "on": on, "place": "32.77"})
        return cursor.fetchall()


def test_december_2017_counts_as_published() -> None:
    people = present("PEKSOS", LAST_OF_2017)
    assert len(people) == 36
    assert sum(certified for *_who, certified, _any in people) == 13
    assert sum(not has_any for *_who, has_any in people) == 23


def test_december_2017_postings_are_as_published() -> None:
    programmes: dict[str, int] = {}
    for _pk, programme, *_rest in present("PEKSOS", LAST_OF_2017):
        programmes[programme] = programmes.get(programme, 0) + 1
    assert programmes == {
        "KELURAHAN": 15,
        "PKH": 10,
        "LK3": 2,
        "DINSOS": 3,
        "SAKTI_PEKSOS": 5,
        None: 1,
    }


def test_december_2017_has_one_worker_in_each_kelurahan() -> None:
    people = present("PEKSOS", LAST_OF_2017)
    wards = [place for _pk, programme, place, *_rest in people if programme == "KELURAHAN"]
    assert len(set(wards)) == 15
    assert {len(ward) for ward in wards} == {13}


def test_a_third_posting_at_lk3_is_no_third_head() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM registry_assignment posting "
            "JOIN registry_programme programme ON programme.id = posting.programme_id "
            "WHERE programme.code = 'LK3' AND posting.place_id = '32.77' AND posting.starts_on <= %(on)s "
            "AND (posting.ends_on IS NULL OR posting.ends_on >= %(on)s)",
            {"on": LAST_OF_2017},
        )
        assert cursor.fetchone() == (3,)


def test_the_answer_of_december_2017_is_that_of_the_definitions() -> None:
    answer = coverage("32.77", "PEKSOS", LAST_OF_2017, with_programmes=True)
    assert (answer.present, answer.certified, answer.validity_unknown) == (36, 13, 0)
    assert (answer.lapsed, answer.never_certified) == (0, 23)
    assert (answer.needed, float(answer.needed_exact or 0)) == (178, 177.22)
    assert (answer.shortage, answer.surplus, str(answer.share)) == (165, 0, "0.073")
    assert answer.gap is not None
    remedies = answer.gap.remedies
    assert (remedies.confirm, remedies.renew, remedies.examine, remedies.recruit) == (0, 0, 23, 142)
    assert str(answer.verified_share) == "0.62"
    (basis,) = answer.basis
    assert (basis.norm, basis.base, basis.unit) == ("N1", 17722, "PPKS (orang)")
    assert basis.base_on == dt.date(2017, 3, 7)
    assert basis.is_example  # the base is a fact, the adoption of its norm is not
    assert basis.unit_note


def test_before_the_first_base_nothing_is_needed_and_nothing_met() -> None:
    answer = coverage("32.77", "PEKSOS", dt.date(2016, 12, 31))
    assert (answer.needed, answer.shortage, answer.share) == (None, None, None)


def test_july_2019_counts_as_published() -> None:
    for category, total, certified in (("PEKSOS", 25, 21), ("TKS", 64, 44), ("RELAWAN", 163, 0)):
        people = present(category, JULY_2019)
        assert len(people) == total
        assert sum(is_certified for *_who, is_certified, _any in people) == certified


def test_a_world_made_beside_it_leaves_the_story_alone(demo_world: Made) -> None:
    from demo.services import make_world

    make_world(workers=300, seed=5, region="32")
    answer = coverage("32.77", "PEKSOS", LAST_OF_2017)
    assert (answer.present, answer.certified) == (36, 13)
