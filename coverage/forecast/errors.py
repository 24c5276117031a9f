"""Refusals about plans of forecasts."""

from django.utils.translation import gettext as _

from core.errors import DomainError


class NotOwnScenarioError(DomainError):
    code = "scenario_of_another"

    def __init__(self) -> None:
        super().__init__(
            _("This plan belongs to somebody else. Open its forecast and keep it under a name of your own.")
        )
