from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coverage.periods.seals import Seal, altered_seals, seals


class Command(BaseCommand):
    help = "Reckons the digests of final figures and signed lists again; fails where one is another."

    def handle(self, *args: Any, **options: Any) -> None:
        checked = list(seals())
        altered = altered_seals(checked)
        for seal in altered:
            self.stderr.write(_said(seal))
        if altered:
            count = len(altered)
            raise CommandError(
                ngettext(
                    "%(count)s set of figures is not what was frozen.",
                    "%(count)s sets of figures are not what was frozen.",
                    count,
                )
                % {"count": count}
            )
        count = len(checked)
        self.stdout.write(
            ngettext(
                "%(count)s set of figures is as it was frozen.",
                "%(count)s sets of figures are as they were frozen.",
                count,
            )
            % {"count": count}
        )


def _said(seal: Seal) -> str:
    return _("%(what)s: printed %(printed)s, found %(found)s") % {
        "what": seal.what,
        "printed": seal.printed,
        "found": seal.found,
    }
