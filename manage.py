#!/usr/bin/env python
"""Django's command line. `./run manage ...` calls it with the right environment."""

import os
import sys

from django.core.management import execute_from_command_line

from config.refusals import plain_refusals

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    with plain_refusals():
        execute_from_command_line(sys.argv)
