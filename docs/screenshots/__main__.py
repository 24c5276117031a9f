"""`./run docs`: walk the guide's journeys in a fresh demo world and write its pictures.

Needs Chromium, ImageMagick, LibreOffice and Poppler. Nothing of an installation is touched: the world stands
in a database of its own, which is dropped at the end.
"""

import sys
from importlib import import_module

import django
from django.conf import settings
from django.core.management import call_command

from config.launch.speech import refuse, say
from config.own_database import own_database
from docs.screenshots.tools import ToolMissingError, found_tools


def main() -> int:
    try:
        tools = found_tools()
    except ToolMissingError as error:
        return refuse(str(error))
    django.setup()
    settings.DEMO = True
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    # Below this line because models exist only after setup.
    journeys = import_module("docs.screenshots.journeys")
    with own_database("panduan"):
        say("Membuat dunia contoh …")
        call_command("load_demo", verbosity=0, stdout=sys.stderr)
        journeys.walk(tools)
    return 0


if __name__ == "__main__":
    sys.exit(main())
