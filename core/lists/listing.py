"""One list as one page shows it: filtered, counted, sorted, with links to every other view of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from typing import Any, ClassVar, Final
from urllib.parse import urlencode

from django.forms import BoundField
from django.http import QueryDict
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.lists.columns import Column, Value
from core.lists.facets import ChoiceCounts, choice_counts
from core.lists.kept_statements import SOME, SmallCache
from core.lists.paging import END, CountStatement, Found, patient_counts, patiently
from core.lists.parts import Act, Chip, Head, Tab, View
from core.lists.rows import FEW, SIZES, ListedRows
from core.text import Text
from core.ui.markup import written

PAGING = ("after", "before", "n")
COLUMNS = "kolom"
# Names in the address that concern the look of a list, not its rows.
LOOK = (*PAGING, "sort", "size", COLUMNS, "tampilan")
# A field of the filter; a box that is ticked has its words behind it.
LABELLED = '<div><label for="{id}">{label}</label>{field}</div>'
TICKED = '<label class="centang" for="{id}">{field} {label}</label>'
# A box in front of a row, by which it is chosen.
BOX = '<td class="pilih"><input type="checkbox" name="pilih" value="{}" aria-label="{}"></td>'
# In the address of "all rows", if the user's list opens with a saved view.
EVERYTHING = "semua"
# Rendered filter fields, by what they depend on.
FIELDS: Final = SmallCache[tuple[SafeString, SafeString]](most=200)


class Listing(ListedRows):
    """Declare one per list; see the package's docstring.

    `name` identifies the list in saved views and exports. `sorts` holds orders by name, the first being the
    default; each ends with a unique field and none may be null. `key_field` is what a chosen row sends.
    `tabs_set` are the choices that the built-in views make. `purpose` says, for a list that can be exported
    with one click, what a list of such names is for.
    """

    name: ClassVar[str]
    title: ClassVar[Text]
    url_name: ClassVar[str]
    columns: ClassVar[tuple[Column, ...]]
    views: ClassVar[tuple[View, ...]] = ()
    tabs_set: ClassVar[tuple[str, ...]] = ()
    acts: ClassVar[tuple[Act, ...]] = ()
    export_permission: ClassVar[str] = ""
    purpose: ClassVar[Text] = ""

    # -- What is asked ------------------------------------------------------------------------------
    @property
    def query(self) -> str:
        """What narrows and orders the rows, as a query string; without page, columns and size."""
        kept = self.data.copy()
        for name in (*PAGING, "size", COLUMNS, "tampilan"):
            kept.pop(name, None)
        return kept.urlencode()

    # -- Rows ---------------------------------------------------------------------------------------
    @cached_property
    def lines(self) -> list[SafeString]:
        """The rows of the page as the table shows them; the box that chooses a row comes first."""
        writers = [column.writer() for column in self.shown_columns]
        if self.acts_offered:
            writers.insert(0, self._box_writer())
        return [SafeString(f"<tr>{''.join(write(row) for write in writers)}</tr>") for row in self.rows]

    def _box_writer(self) -> Callable[[Any], str]:
        choose = _("Choose %(key)s")
        return lambda row: written(BOX, key := self.keyed(row), choose % {"key": key})

    def values_of(self, row: Any) -> list[Value]:
        return [column.value(row) for column in self.shown_columns]

    # -- Filters ------------------------------------------------------------------------------------
    @cached_property
    def choice_counts(self) -> ChoiceCounts:
        """Rows per choice under all other choices in use, by filter; empty if they are too many."""
        if self.total is None or self.total > FEW:
            return {}
        asked, facets = self.filter.asked, self.filter.facets
        free = {name: what for name, what in facets.items() if name not in asked}
        counts = choice_counts(self.walked, free, FEW)
        for name in facets.keys() & asked.keys():
            others = {other: value for other, value in asked.items() if other != name}
            counts |= choice_counts(self._under(others), {name: facets[name]}, FEW)
        return counts

    @property
    def fields_in_front(self) -> SafeString:
        return self._fields[0]

    @property
    def folded_fields(self) -> SafeString:
        return self._fields[1]

    @cached_property
    def _fields(self) -> tuple[SafeString, SafeString]:
        """The fields in front and the folded ones; kept if no counts are shown beside them."""
        if self.choice_counts or self.filter.is_typed:
            return self._written_fields()
        return FIELDS.get((type(self.filter), get_language(), self.filter.shown), self._written_fields)

    def _written_fields(self) -> tuple[SafeString, SafeString]:
        return self._written(self.filter.fields_in_front), self._written(self.filter.folded_fields)

    def _written(self, fields: Iterable[BoundField]) -> SafeString:
        """The fields with their labels, and the number of rows of each choice if it was counted."""
        return SafeString("".join(map(self._written_field, fields)))

    def _written_field(self, bound: BoundField) -> SafeString:
        widget = bound.field.widget
        if bound.name in self.choice_counts:
            widget.counts = self.choice_counts[bound.name]
        pattern = TICKED if widget.input_type == "checkbox" else LABELLED
        return written(pattern, id=bound.id_for_label, label=bound.label, field=bound)

    # -- Columns ------------------------------------------------------------------------------------
    @cached_property
    def all_columns(self) -> Sequence[Column]:
        """The declared columns; a list may add some of the installation."""
        return self.columns

    @cached_property
    def shown_columns(self) -> list[Column]:
        """Those in the address, else those that the account chose, else the default; fixed ones always."""
        asked = self.data.get(COLUMNS, "")
        chosen = asked.split(",") if asked else self.memory.columns
        if not chosen:
            return [column for column in self.all_columns if column.is_shown]
        return [column for column in self.all_columns if column.is_fixed or column.key in chosen]

    @property
    def column_choices(self) -> list[tuple[Column, bool]]:
        return [(column, column in self.shown_columns) for column in self.all_columns if not column.is_fixed]

    @property
    def column_keys(self) -> str:
        return ",".join(column.key for column in self.shown_columns)

    @property
    def file_query(self) -> str:
        """The query string for the same rows and columns as a file."""
        return urlencode({"saring": self.query, "kolom": self.column_keys})

    @property
    def heads(self) -> list[Head]:
        return [self._head(column) for column in self.shown_columns]

    def _head(self, column: Column) -> Head:
        if not column.sort:
            return Head(column, "", "")
        is_current = self.sort.removeprefix("-") == column.sort
        other_way = f"-{column.sort}" if self.sort == column.sort else column.sort
        is_falling = self.sorts[column.sort][0].startswith("-") != self.sort.startswith("-")
        direction = ("descending" if is_falling else "ascending") if is_current else ""
        return Head(column, self.url_with(sort=other_way), direction)

    # -- Tabs and chips -----------------------------------------------------------------------------
    @cached_property
    def tabs(self) -> list[Tab]:
        views = [*self.views, *self.memory.views]
        if not views:
            return []
        return [
            Tab(view, count, self._view_url(view), self._is_current(view))
            for view, count in zip(views, self.counts(views), strict=True)
        ]

    def counts(self, views: Sequence[View]) -> list[int | None]:
        """How many rows each view has: a built-in one under the other choices in use, a saved one alone.

        If all of them together are many, or counting takes too long, only the total is given.
        """
        found = self._beside_tabs_found
        if found is None or found.keys is None:
            return [found.total if found and view == self.views[0] else None for view in views]
        of_tabs: list[int] | None = []
        if any(view.pk is None for view in views):
            of_tabs = patiently(partial(self.counting_tabs().counted, found.keys))
        saved = patient_counts([self._under(self._choices_of(view)) for view in views if view.pk])
        return [None] * len(views) if of_tabs is None or saved is None else [*of_tabs, *saved]

    def counting_tabs(self) -> CountStatement:
        """Counts how many of some rows each built-in view has."""
        rows = self.of_keys(SOME)
        return CountStatement.compiled(
            [self.filter.narrowed_few(rows, self._choices_of(view)) for view in self.views]
        )

    @cached_property
    def _beside_tabs_found(self) -> Found | None:
        is_beside = self.beside_tabs == self.filter.asked and not self.keys
        return self.found if is_beside else self._find(self.beside_tabs)

    @property
    def beside_tabs(self) -> dict[str, Any]:
        """The choices in use that no built-in view makes."""
        return {name: value for name, value in self.filter.asked.items() if name not in self.tabs_set}

    def _choices_of(self, view: View) -> dict[str, Any]:
        """The view's choices, as the filter's form would give them."""
        fields = self.filter.form.fields
        asked = ((name, text) for name, text in view.query.items() if text and name in fields)
        return {name: fields[name].to_python(text) for name, text in asked}

    def _view_url(self, view: View) -> str:
        if view.pk is not None:
            query = QueryDict(mutable=True)
            query.update({**view.query, **({COLUMNS: ",".join(view.columns)} if view.columns else {})})
            return self._url(query)
        cleared = dict.fromkeys(self.tabs_set, "")
        return self.url_with(**cleared | dict(view.query))

    def _is_current(self, view: View) -> bool:
        if view.pk is not None:
            asked = {
                name: value for name, value in self.data.items() if value and name not in (*PAGING, COLUMNS)
            }
            return bool(asked) and asked == dict(view.query)
        now = {name: self.data[name] for name in self.tabs_set if self.data.get(name)}
        return now == dict(view.query)

    @property
    def chips(self) -> list[Chip]:
        return [
            Chip(label, value, self.url_with(**{name: ""})) for name, label, value in self.filter.in_words()
        ]

    @property
    def filter_in_words(self) -> str:
        """The choices in use as one line of text; "" if there are none."""
        return "; ".join(f"{label}: {value}" for _name, label, value in self.filter.in_words())

    # -- Ways on ------------------------------------------------------------------------------------
    @property
    def next_url(self) -> str:
        if not self.page.after:
            return ""
        place = str(self.page.last + 1) if self.page.last is not None else ""
        return self.url_with(after=str(self.page.after), n=place)

    @property
    def previous_url(self) -> str:
        if not self.page.before:
            return ""
        place = str(max(1, self.page.first - self.size)) if self.page.first is not None else ""
        return self.url_with(before=str(self.page.before), n=place)

    @property
    def last_url(self) -> str:
        return self.url_with(before=END) if self.page.after else ""

    @property
    def first_url(self) -> str:
        return self.url_with()

    @property
    def address(self) -> str:
        """The address of this very page."""
        return self._url(self.data.copy())

    @property
    def sizes(self) -> list[tuple[int, str]]:
        return [(size, self.url_with(size=str(size))) for size in SIZES if size != self.size]

    @cached_property
    def acts_offered(self) -> list[Act]:
        return [act for act in self.acts if self.user.has_permission(act.permission)]

    @property
    def can_export(self) -> bool:
        return bool(self.export_permission) and self.user.has_permission(self.export_permission)

    @property
    def bulk_url(self) -> str:
        """Where the form around the table posts, unless a button says otherwise."""
        return next((act.url for act in self.acts_offered), "")

    @property
    def bare_url(self) -> str:
        """The list without any choice, even if the account opens it with a saved view."""
        return self._url(QueryDict(mutable=True))

    def url_with(self, **changed: str) -> str:
        """This list with some choices changed, from its first page; "" removes a choice."""
        query = self.data.copy()
        for name in (*PAGING, *changed):
            query.pop(name, None)
        query.update({name: value for name, value in changed.items() if value})
        return self._url(query)

    def _url(self, query: QueryDict) -> str:
        query.pop("tampilan", None)
        if not query and self.memory.opening:
            query["tampilan"] = EVERYTHING
        return f"{self._path}?{query.urlencode()}" if query else self._path

    @cached_property
    def _path(self) -> str:
        return reverse(self.url_name)

    @property
    def opening_url(self) -> str:
        """Where a request without any choice is redirected; "" if it is not."""
        if self.data or not self.memory.opening:
            return ""
        views: Iterable[View] = (view for view in self.memory.views if view.pk == self.memory.opening)
        return next((self._view_url(view) for view in views), "")
