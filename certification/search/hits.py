"""What the one search finds: hits of several kinds, made comparable by a score."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    """What a hit is; the label heads its group."""

    PERSON = "PERSON", _("People")
    ORGANIZATION = "ORGANIZATION", _("Organisations")
    PROGRAMME = "PROGRAMME", _("Programmes")
    TEST = "TEST", _("Competency tests")
    REGION = "REGION", _("Regions")


# The score of a hit, from 0 to 100, orders hits of all kinds. A number is sure; then whole names; then
# words of names; then mere resemblance, which adds its likeness (0 to 1) times NEAR_SPAN.
NUMBER = 100.0
NAMED_WITH_KIND = 95.0  # "Kec. Cimahi Utara"
NAME = 90.0
LARGE_REGION = 88.0  # "Cimahi": a province, regency or city is meant before a person called so
WORDS = 70.0
SMALL_REGION = 60.0
BEGINNINGS = 55.0
PARTS = 45.0
NEAR = 20.0
NEAR_SPAN = 20.0


@dataclass(frozen=True)
class Hit:
    kind: Kind
    label: str
    detail: str
    url: str
    score: float
    reason: str = ""  # why it was found, where the label does not show it
    is_listed: bool = False  # the list of people finds it by the same text


def near_score(likeness: float) -> float:
    return NEAR + NEAR_SPAN * likeness
