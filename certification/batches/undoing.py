"""An undoing in words: what is restored, what stays and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.ui.formats import number
from registry.in_words import name_of_field, said
from registry.models import Worker
from registry.services.undo import Undoing
from registry.undo.plan import Conflict, Reason

SHOWN = 200
REASONS = {
    Reason.EDITED_LATER: gettext_lazy("Changed later; the later word stays."),
    Reason.DELETED_LATER: gettext_lazy("Deleted later; it stays deleted."),
    Reason.RELIED_UPON: gettext_lazy("Something entered later hangs on it."),
    Reason.OTHER_OFFICE: gettext_lazy("Recorded by another office by now."),
    Reason.NO_EARLIER: gettext_lazy("The history does not reach back before it."),
    Reason.REFUSED: gettext_lazy("It cannot stand beside what was recorded meanwhile."),
}


@dataclass(frozen=True)
class Kept:
    """One line of what stays as it is."""

    person: str
    url: str
    what: str
    before: str
    written: str
    now: str
    why: str


@dataclass(frozen=True)
class UndoPage:
    undoing: Undoing
    kept: list[Kept]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """The number of people, and of records for each thing that happens to any."""
        lines = [
            (_("Put back to what stood before"), self.undoing.put_back),
            (_("Entered by it, would be removed"), self.undoing.removed),
            (_("Deleted by it, would return"), self.undoing.returned),
            (_("Transfers that it asked for, would be withdrawn"), self.undoing.withdrawn),
            (_("Would stay as it is now"), len(self.undoing.conflicts)),
        ]
        told = [line for line in lines if line[1]] or lines[:1]
        return [(_("People concerned"), self.undoing.people), *told] if self.undoing.people else told

    @property
    def done(self) -> str:
        """What was done, in sentences."""
        rows, people, withdrawn = self.undoing.rows, self.undoing.people, self.undoing.withdrawn
        told = []
        if rows or not withdrawn:
            sentence = ngettext("%(count)s record is as before.", "%(count)s records are as before.", rows)
            told.append(sentence % {"count": number(rows)})
        if people and rows > people:
            sentence = ngettext(
                "They are of %(count)s person: the person, certificates and assignments count one by one.",
                "They are of %(count)s people: the person, certificates and assignments count one by one.",
                people,
            )
            told.append(sentence % {"count": number(people)})
        if withdrawn:
            sentence = ngettext(
                "%(count)s request for transfer was withdrawn.",
                "%(count)s requests for transfer were withdrawn.",
                withdrawn,
            )
            told.append(sentence % {"count": number(withdrawn)})
        return " ".join(told)

    @property
    def more(self) -> int:
        """How many lines are not shown."""
        return len(self.undoing.conflicts) - len(self.kept)


def undo_page(undoing: Undoing) -> UndoPage:
    """The undoing with the first of its conflicts in words."""
    conflicts = undoing.conflicts[:SHOWN]
    people = _people(conflicts)
    return UndoPage(undoing, [_kept(conflict, people) for conflict in conflicts])


def _people(conflicts: Iterable[Conflict]) -> dict[tuple[object, object], Worker]:
    """The person of each conflict's row, as far as the row still stands."""
    keys: dict[object, set[object]] = {}
    for conflict in conflicts:
        keys.setdefault(conflict.record.table, set()).add(conflict.record.key)
    found: dict[tuple[object, object], int] = {}
    for table, pks in keys.items():
        steps = table.to_worker  # type: ignore[attr-defined]
        if steps is not None:
            path = "__".join(step.name for step in steps) or "pk"
            rows = table.rows(pks).values_list("pk", path)  # type: ignore[attr-defined]
            found |= {(table, pk): worker for pk, worker in rows}
    workers = Worker.everyone.in_bulk(set(found.values()))
    return {place: workers[pk] for place, pk in found.items() if pk in workers}


def _kept(conflict: Conflict, people: dict[tuple[object, object], Worker]) -> Kept:
    table, column = conflict.record.table, conflict.column
    worker = people.get((table, conflict.record.key))
    is_elsewhere = conflict.reason == Reason.OTHER_OFFICE
    field = cast("models.Field[object, object]", table.fields[column]) if column else None
    what = str(table.model._meta.verbose_name)
    return Kept(
        person=_name(worker, is_elsewhere),
        url="" if worker is None or is_elsewhere or worker.removed_at else worker.get_absolute_url(),
        what=_("%(record)s: %(field)s") % {"record": what, "field": name_of_field(field)} if field else what,
        before=said(field, conflict.before) if field else "",
        written=said(field, conflict.written) if field else "",
        now=said(field, conflict.now) if field else "",
        why=conflict.note or str(REASONS[conflict.reason]),
    )


def _name(worker: Worker | None, is_elsewhere: bool) -> str:
    if worker is None:
        return ""
    return worker.registry_number if is_elsewhere else worker.name_with_titles
