"""Commands in a process of their own, for callers that watch them: benchmarks, browser tests."""

import os
import subprocess
import sys
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection


def own_worker(*flags: str) -> subprocess.Popen[bytes]:
    """`manage.py work`, as `own_command`."""
    return own_command("work", *flags)


def own_command(*words: str) -> subprocess.Popen[bytes]:
    """`manage.py` on the currently configured database and files; only its errors are shown.

    The caller must end it.
    """
    address = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}")
    return subprocess.Popen(  # noqa: S603 - a program of ours
        [sys.executable, "manage.py", *words],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DATABASE_URL": address.geturl(), "DATA_DIR": str(settings.MEDIA_ROOT.parent)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
