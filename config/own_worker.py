"""A worker in a process of its own, for who watches it: benchmarks, tests in the browser."""

import os
import subprocess
import sys
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection


def own_worker(*flags: str) -> subprocess.Popen[bytes]:
    """`manage.py work` on the database and the files that are configured now. Whoever starts it ends it."""
    address = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}")
    return subprocess.Popen(  # noqa: S603 - a program of ours
        [sys.executable, "manage.py", "work", *flags],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DATABASE_URL": address.geturl(), "DATA_DIR": str(settings.MEDIA_ROOT.parent)},
        stdin=subprocess.DEVNULL,
    )
