from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoverageConfig(AppConfig):
    name = "coverage"
    verbose_name = _("Coverage")

    def ready(self) -> None:
        """Lower apps read the spans too, and must not import the module that maintains them."""
        from certification.spans import before_reading
        from coverage.spans.upkeep import bring_up_to_date

        before_reading(bring_up_to_date)
