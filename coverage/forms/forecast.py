"""The plan that a reader tries on a forecast, by its address or by the form on the page; and keeping it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from coverage.forecast.address import PASSING, RECRUITS, RENEWAL, SEATS
from coverage.forecast.paths import WhatIf
from coverage.forecast.seats_page import USUAL_SEATS
from coverage.models import Scenario

MOST = 1_000_000
MOST_SEATS = 20_000


def _whole(label: Any, highest: int) -> forms.IntegerField:
    """A typed whole number from 0 to the maximum; an empty field is not set."""
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=highest,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "c4"}),
        error_messages={
            "invalid": _("Write a whole number, for example 40."),
            "min_value": _("The number cannot be below 0."),
            "max_value": _("The number cannot be above %(limit_value)s."),
        },
    )


class WhatIfForm(forms.Form):
    """Four numbers. An empty one is taken from the records."""

    kursi = _whole(_("Seats per year"), MOST)
    lulus = _whole(_("Percent who pass"), 100)
    perpanjang = _whole(_("Percent of terms renewed"), 100)
    orang = _whole(_("New people per year"), MOST)

    def what_if(self) -> WhatIf:
        """The values that were set. A value that cannot be read is listed in `complaints` and counts as
        not set."""
        self.full_clean()
        return WhatIf(
            seats=self._number(SEATS),
            passing=self._share(PASSING),
            renewal=self._share(RENEWAL),
            recruits=self._number(RECRUITS),
        )

    @property
    def complaints(self) -> list[str]:
        """The errors, each with the name of its field."""
        facts = [(self[name].label, problem) for name, found in self.errors.items() for problem in found]
        return [_("%(field)s: %(problem)s") % {"field": field, "problem": said} for field, said in facts]

    def _number(self, name: str) -> int | None:
        found: int | None = self.cleaned_data.get(name)
        return found

    def _share(self, name: str) -> float | None:
        percent = self._number(name)
        return None if percent is None else percent / 100


class SeatsForm(forms.Form):
    """How many seats there are to distribute."""

    kursi = _whole(_("Seats"), MOST_SEATS)

    def seats(self) -> int:
        """The typed number; the usual number if the field is empty or cannot be read."""
        self.full_clean()
        found: int | None = self.cleaned_data.get(SEATS)
        return USUAL_SEATS if found is None else found


class ScenarioForm(WhatIfForm):
    """A name under which a plan is saved."""

    name = forms.CharField(label=_("Name of the plan"), max_length=80)

    field_order = ("name", SEATS, PASSING, RENEWAL, RECRUITS)


def what_if_of(scenario: Scenario) -> WhatIf:
    """The values of a saved plan."""
    return WhatIf(
        seats=scenario.seats,
        passing=None if scenario.passing is None else scenario.passing / 100,
        renewal=None if scenario.renewal is None else scenario.renewal / 100,
        recruits=scenario.recruits,
    )
