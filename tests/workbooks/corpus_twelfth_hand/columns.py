"""Columns of a list: how each is headed, what stands in it, and what a careful reader takes from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tests.workbooks.corpus_eighth_hand.book import Head, Page
from tests.workbooks.corpus_twelfth_hand.people import Person

Told = dict[str, Any]
Reckoned = Callable[[int, Person], Any]
Entry = str | int | tuple[object, Any]


@dataclass(frozen=True)
class Column:
    """`holes` are cells that tell nothing, `spoilt` cells not to be trusted, by the number of the line."""

    heads: Head
    cells: Callable[[int, Person], Sequence[object]]
    told: Callable[[int, Person], Told]
    holes: Mapping[int, object] = field(default_factory=dict)
    spoilt: Mapping[int, object] = field(default_factory=dict)

    def but(self, holes: Mapping[int, object]) -> Column:
        return replace(self, holes=holes)

    def damaged(self, spoilt: Mapping[int, object]) -> Column:
        return replace(self, spoilt=spoilt)

    def at(self, number: int, who: Person) -> tuple[Sequence[object], Told]:
        """What stands in the line of that number, and what it tells."""
        told = self.told(number, who)
        if number in self.spoilt:
            return [self.spoilt[number]], {}
        if number in self.holes:
            return [self.holes[number]], dict.fromkeys(told)
        return self.cells(number, who), told


def lines(
    page: Page,
    people: Sequence[Person],
    columns: Sequence[Column],
    *,
    start: int = 1,
    also: Told | Callable[[int, Person], Told] | None = None,
) -> None:
    """A line for each person below the head; `also` is told around the table."""
    for number, who in enumerate(people, start=start):
        parts = [column.at(number, who) for column in columns]
        page.line(*[cell for cells, _ in parts for cell in cells])
        told = also(number, who) if callable(also) else also or {}
        values = who.told(**told)
        for _, each in parts:
            values |= {key: value for key, value in who.told(**each).items() if key in each}
        page.told(page.row, values)
        for column in columns:
            if number in column.spoilt:
                page.damaged(page.row, *column.told(number, who))


def table(
    page: Page,
    people: Sequence[Person],
    columns: Sequence[Column],
    *,
    also: Told | Callable[[int, Person], Told] | None = None,
    numbered: str = "",
    shade: bool = True,
) -> None:
    """The head, a line with the numbers of the columns where `numbered` says how, and the people."""
    page.head(*(column.heads for column in columns), shade=shade)
    if numbered:
        width = sum(1 if isinstance(column.heads, str) else len(column.heads) - 1 for column in columns)
        page.line(*(numbered.format(place) for place in range(1, width + 1)))
    lines(page, people, columns, also=also)


def number(head: str = "NO", form: str = "") -> Column:
    return Column(head, lambda line, _: [form.format(line) if form else line], _nothing)


def mute(head: str, *cells: object) -> Column:
    """Cells in turn, or asked of each line, that tell nothing which the registry keeps."""
    return Column(head, lambda line, who: [_turn(cells, line, who)], _nothing)


def name(head: str, style: Callable[[Person], str] | None = None) -> Column:
    """With titles, unless the style says otherwise."""
    return Column(head, lambda _, who: [style(who) if style else who.full], _nothing)


def capitals(head: str) -> Column:
    """The name in capitals is told in capitals, as it stands there."""
    return Column(head, lambda _, who: [who.capitals], lambda _, who: {"name": who.name.upper()})


def of(head: str, attribute: str, style: Callable[[Person], object] | None = None) -> Column:
    """What somebody is born with: NIK, day, sex, telephone."""
    return Column(
        head,
        lambda _, who: [style(who) if style else getattr(who, attribute)],
        lambda _, who: {attribute: getattr(who, attribute)},
    )


def born(head: str, style: Callable[[Person], str]) -> Column:
    """Place and day of birth in one cell."""
    return Column(
        head,
        lambda _, who: [style(who)],
        lambda _, who: {"birth_place": who.birth_place, "birth_date": who.birth_date},
    )


def sex(head: str, male: str = "L", female: str = "P") -> Column:
    return of(head, "sex", lambda who: male if who.sex == "L" else female)


def given(head: str, key: str, *entries: Entry) -> Column:
    """Entries in turn: what is written and what it means, or one text that is both."""
    pairs = [entry if isinstance(entry, tuple) else (entry, entry) for entry in entries]
    return Column(
        head,
        lambda line, _: [pairs[(line - 1) % len(pairs)][0]],
        lambda line, _: {key: pairs[(line - 1) % len(pairs)][1]},
    )


def several(head: str, *entries: tuple[object, Told]) -> Column:
    """Entries in turn, each with the values that it tells."""
    return Column(
        head,
        lambda line, _: [entries[(line - 1) % len(entries)][0]],
        lambda line, _: entries[(line - 1) % len(entries)][1],
    )


def shown(head: str, key: str, value: Reckoned, style: Callable[[Any], object]) -> Column:
    """A value that is reckoned for each line, and how it is written."""
    return Column(
        head, lambda line, who: [style(value(line, who))], lambda line, who: {key: value(line, who)}
    )


def both(head: str, cell: Callable[[int, Person], object], told: Callable[[int, Person], Told]) -> Column:
    """Several values in one cell."""
    return Column(head, lambda line, who: [cell(line, who)], told)


def under(head: str, *columns: Column) -> Column:
    """Columns that share a head."""
    parts = [column.heads for column in columns]
    return Column(
        (head, *(part for part in parts if isinstance(part, str))),
        lambda line, who: [cell for column in columns for cell in column.at(line, who)[0]],
        lambda line, who: {
            key: value for column in columns for key, value in column.at(line, who)[1].items()
        },
    )


def _nothing(_line: int, _who: Person) -> Told:
    return {}


def _turn(cells: Sequence[object], line: int, who: Person) -> object:
    cell = cells[(line - 1) % len(cells)]
    return cell(line, who) if callable(cell) else cell
