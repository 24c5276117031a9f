from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoverageConfig(AppConfig):
    name = "coverage"
    verbose_name = _("Coverage")

    def ready(self) -> None:
        """What lies below reads the spans, too, and must not know who keeps them."""
        from certification.spans import before_reading
        from coverage.spans.upkeep import bring_up_to_date

        before_reading(bring_up_to_date)
