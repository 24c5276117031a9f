"""The rows of a list: narrowed, counted, sorted, and fetched a page at a time."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar, Final

from django.http import QueryDict

from core.bulk import is_any_of
from core.lists.filters import ListFilter
from core.lists.kept_statements import SmallCache
from core.lists.paging import CAP, FindStatement, Found, KeyPage, key_page, patient_find, patiently, turned
from core.lists.parts import Memory
from core.ui.formats import capped, number

SIZES = (25, 50, 100)
SEARCH = "q"
EXPORT_CHUNK = 500
# Up to this many rows are found once, by key, for the page and for every number on it. Tabs and choices of
# longer lists show no numbers: each would be a count of its own.
FEW = 3_000
# Compiled statements of lists, by what they depend on. It holds no rows.
STATEMENTS: Final = SmallCache[Any](most=200)


class ListedRows(ABC):
    """The rows of a list as its address asks for them; `Listing` declares and shows them."""

    filter_class: ClassVar[type[ListFilter]]
    sorts: ClassVar[Mapping[str, tuple[str, ...]]]
    key_field: ClassVar[str] = "pk"

    def __init__(
        self, data: QueryDict, *, user: Any, memory: Memory | None = None, keys: Sequence[str] = ()
    ) -> None:
        self.data = data
        self.user = user
        self.keys = keys
        self.memory = memory or Memory()
        self.filter = self.filter_class(data, user=user, queryset=self.visible())

    @abstractmethod
    def visible(self) -> Any:
        """The rows that the user may see, unfiltered."""

    @abstractmethod
    def rows_of(self, records: Sequence[Any]) -> list[Any]:
        """What the columns take, one per record and in the same order; few queries, however many records."""

    def keyed(self, row: Any) -> str:
        """What choosing this row sends: its `key_field`."""
        return str(getattr(row, self.key_field))

    def fetched(self, keys: Sequence[int]) -> Any:
        """The records of these primary keys with all that `rows_of` needs, in any order."""
        return self.visible().filter(pk__in=keys)

    def sortable(self, rows: Any) -> Any:
        """The rows with the annotations that the chosen order names."""
        return rows

    def stretches(self, rows: Any) -> Sequence[Any]:
        """The same rows in consecutive parts, each with an index for the order."""
        return [self.sortable(rows)]

    @property
    def sort(self) -> str:
        """The name of the order in use; "-" in front reverses it."""
        chosen = self.data.get("sort", "")
        return chosen if chosen.removeprefix("-") in self.sorts else next(iter(self.sorts))

    @property
    def order(self) -> list[str]:
        fields = self.sorts[self.sort.removeprefix("-")]
        return turned(fields) if self.sort.startswith("-") else list(fields)

    @property
    def size(self) -> int:
        chosen = self.data.get("size", "")
        return int(chosen) if chosen in map(str, SIZES) else SIZES[0]

    @cached_property
    def matching(self) -> Any:
        """All rows under the filter, or those chosen by their keys; unordered."""
        return self.sortable(self._unsorted)

    @cached_property
    def _unsorted(self) -> Any:
        asked = self.filter.asked
        # A copy: reading the kept queryset would fill its cache.
        rows = self._kept("rows", asked, lambda: self._under(asked)).all()
        return rows.filter(**{f"{self.key_field}__in": self.keys}) if self.keys else rows

    @cached_property
    def found(self) -> Found | None:
        """What matches, searched once. None if that takes too long."""
        return patient_find([self._unsorted], FEW) if self.keys else self._find(self.filter.asked)

    @cached_property
    def total(self) -> int | None:
        """How many rows match, counted up to one past the cap; None if that takes too long."""
        return self.found.total if self.found else None

    @property
    def total_in_words(self) -> str:
        """`36`, `10.000+`; if nobody counted, how many there are at least: `50+`."""
        if self.total is not None:
            return capped(self.total)
        return f"{number(self.page.last or len(self.page.keys))}+"

    def visible_in_parts(self) -> Sequence[Any]:
        """`visible` in disjoint parts, each found by its own index."""
        return [self.visible()]

    def _find(self, choices: Mapping[str, Any]) -> Found | None:
        if SEARCH in choices:
            return patient_find([self._under(choices)], FEW)
        return patiently(self._kept("found", choices, lambda: self._finding(choices)).found)

    def _finding(self, choices: Mapping[str, Any]) -> FindStatement:
        return FindStatement.compiled(
            [self.filter.found(part, choices) for part in self.visible_in_parts()], FEW
        )

    def follows_from(self, choices: Mapping[str, Any]) -> Hashable | None:
        """All that the statements under these choices depend on, besides the kind of the list.

        That is the scope and the day. The statements are then compiled once. None if they must be compiled
        each time.
        """
        return None

    def _kept(self, what: str, choices: Mapping[str, Any], write: Callable[[], Any]) -> Any:
        basis = self.follows_from(choices)
        return write() if basis is None else STATEMENTS.get((type(self), what, basis), write)

    def _count(self, choices: Mapping[str, Any]) -> int | None:
        found = self._find(choices)
        return found.total if found else None

    @property
    def is_counted(self) -> bool:
        return self.total is not None and self.total <= CAP

    @cached_property
    def page(self) -> KeyPage:
        first = self.data.get("n", "")
        stretches = self.stretches(self.walked)
        return key_page(
            stretches[::-1] if self.sort.startswith("-") else stretches,
            self.order,
            self.size,
            after=self.data.get("after", ""),
            before=self.data.get("before", ""),
            first=int(first) if first.isdecimal() and len(first) < len(str(CAP**2)) else None,
            total=self.total if self.is_counted else None,
        )

    @property
    def walked(self) -> Any:
        """The matching rows, as a page goes through them; few ones by their keys, without repeating the
        search."""
        if self.found is None or self.found.keys is None:
            return self._unsorted
        return self.of_keys(self.found.keys)

    @cached_property
    def rows(self) -> list[Any]:
        return self._rows(self.page.keys)

    def _rows(self, keys: Sequence[int]) -> list[Any]:
        found = {record.pk: record for record in self.fetched(keys)}
        return self.rows_of([found[key] for key in keys if key in found])

    def all_rows(self) -> Iterator[Any]:
        """Every row that matches, in the order of the list, a few at a time."""
        keys = list(self.matching.order_by(*self.order).values_list("pk", flat=True))
        for start in range(0, len(keys), EXPORT_CHUNK):
            yield from self._rows(keys[start : start + EXPORT_CHUNK])

    def _under(self, choices: Mapping[str, Any]) -> Any:
        if not choices.keys() > {SEARCH} or self.searched is None:
            return self.filter.narrowed(self.visible(), choices)
        others = {name: value for name, value in choices.items() if name != SEARCH}
        return self.filter.narrowed(self.of_keys(self.searched), others)

    @cached_property
    def searched(self) -> list[int] | None:
        """The keys of the rows that a search finds, whatever the other choices.

        None if they are many, or finding them takes too long.
        """
        rows = self.filter.narrowed_further(self.visible(), {SEARCH: self.filter.asked[SEARCH]})
        found = patient_find([rows], FEW)
        return found.keys if found else None

    def of_keys(self, keys: Sequence[int]) -> Any:
        """The rows with these primary keys, which the user may see."""
        return self.visible().filter(is_any_of("pk", keys))

    @cached_property
    def hidden_total(self) -> int | None:
        """How many rows there are without any choice."""
        return self._count({})
