"""Trainings a person took part in, and the hours towards the registration."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from certification.credits import Credit, credit_of
from certification.models import TrainingAttendance
from certification.person.viewing import Viewing
from core.ui.formats import number, short_date


@dataclass(frozen=True)
class TrainingSection:
    attendances: list[TrainingAttendance]
    credit: Credit

    @property
    def gathered(self) -> str:
        """How many hours, since when."""
        hours = {"hours": number(self.credit.hours)}
        if self.credit.since is None:
            return _("%(hours)s hours in all") % hours
        return _("%(hours)s hours since %(day)s") % {**hours, "day": short_date(self.credit.since)}

    @property
    def missing(self) -> str:
        """What the rule says of them; without a rule nothing is claimed."""
        rule, shortfall = self.credit.rule, self.credit.shortfall
        if rule is None:
            return _("No rule says how many hours are needed.")
        if not shortfall:
            return _("enough: %(needed)s hours are asked") % {"needed": number(rule.hours)}
        asked = {"missing": number(shortfall), "needed": number(rule.hours)}
        return _("%(missing)s of %(needed)s hours still missing") % asked


def training(viewing: Viewing) -> TrainingSection:
    return TrainingSection(viewing.attendances, credit_of(viewing.worker, viewing.today))
