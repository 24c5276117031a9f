"""The labelled people are the same each time, and hold what they are said to hold."""

from tests.registry.duplicates.population import PEOPLE, population, same_people

SECOND_RECORDS, PAIRS = 1_600, 1_700


def test_population_is_the_same_each_time() -> None:
    assert population() == population()


def test_population_holds_the_labelled_pairs() -> None:
    records = population()

    assert len(records) == PEOPLE
    assert len({record.who for record in records}) == PEOPLE - SECOND_RECORDS
    assert len(same_people(records)) == PAIRS


def test_numbers_are_recorded_once() -> None:
    records = population()

    for number in ("nik", "nip"):
        given = [value for record in records if (value := getattr(record, number))]
        assert len(given) == len(set(given))


def test_nearly_every_pair_shares_something_that_tells() -> None:
    """Two copies of one original may each have kept another half of it."""
    records = population()

    def is_told(one: int, other: int) -> bool:
        first, second = records[one], records[other]
        return any(
            getattr(first, name) and getattr(second, name) for name in ("birth_date", "phone", "email")
        )

    untold = [pair for pair in same_people(records) if not is_told(*pair)]
    assert len(untold) < PAIRS / 100
