from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class WorldKind(TextChoices):
    DEMO = "DEMO", _("Demo world")
    SIZED = "SIZED", _("Synthetic world of a given size")
