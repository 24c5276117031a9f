"""Closed lists of need and coverage. Codes are stable."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Method(TextChoices):
    """How a norm turns a base into a need. A declared need is not a norm: see `DeclaredNeed`."""

    RATIO = "RATIO", _("Ratio: one worker per so many of the base")
    FIXED_POST = "FIXED_POST", _("Fixed posts per unit")


class NormState(TextChoices):
    DRAFT = "DRAFT", _("Draft")
    ADOPTED = "ADOPTED", _("Adopted")


class FrozenKind(TextChoices):
    """Why figures were frozen."""

    MONTH = "MONTH", _("Monthly snapshot")
    PERIOD = "PERIOD", _("Final period")
    STAMP = "STAMP", _("Stamp of a file")


class Qualifier(TextChoices):
    """How sure the source was of its figure."""

    EXACT = "exact", _("stated as exact")
    ABOUT = "about", _("about")
    AT_LEAST = "at_least", _("at least")
    AT_LEAST_ABOUT = "at_least_about", _("at least about")
    MORE_THAN = "more_than", _("more than")
    PLANNED = "planned", _("planned")
    VAGUE = "vague", _("in words only")
    DERIVED = "derived", _("worked out from the source")
    DISPUTED = "disputed", _("disputed")
    NORM = "norm", _("norm")
