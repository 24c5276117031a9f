"""Prepares the installation, then serves it: the part of `./run` that needs the installed packages.

Both happen in one process, so that the server's workers are forked with the application loaded.
"""

import io
import os
import socket
import sys
import threading
import time

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from config.background import Background
from config.environment import number, text
from config.prepare import prepare
from config.refusals import plain_refusals
from core.processes import end_with_parent

WORKERS = 2
SECONDS_FOR_OPEN_REQUESTS = 10
SECONDS_BETWEEN_LOOKS = 0.02


def main() -> None:
    os.umask(0o077)
    with plain_refusals():
        django.setup()
        prepare()
        welcome = _welcome()
    connections.close_all()
    host, port = text("HOST", "127.0.0.1"), number("PORT", 8000)
    threading.Thread(target=end_with_parent, daemon=True).start()
    background = Background()
    threading.Thread(target=_announce, args=(host, port, welcome, background), daemon=True).start()
    try:
        _serve(host, port)
    finally:
        background.end()


def _serve(host: str, port: int) -> None:
    Granian(
        "config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=1,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=SECONDS_FOR_OPEN_REQUESTS,
        log_level=LogLevels.warning,
    ).serve()


def _welcome() -> str:
    if not settings.DEMO:
        return "Belum ada administrator? Di jendela lain: ./run manage create_administrator"
    accounts = io.StringIO()
    call_command("demo_accounts", stdout=accounts)
    return f"Akun contoh (peran, nama pengguna, kata sandi, wilayah):\n{accounts.getvalue().rstrip()}"


def _announce(host: str, port: int, welcome: str, background: Background) -> None:
    """Print the address once the server accepts connections; then start what can wait."""
    while True:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as visitor:
            if visitor.connect_ex((host, port)) == 0:
                break
        time.sleep(SECONDS_BETWEEN_LOOKS)
    place = f"[{host}]" if ":" in host else host
    sys.stdout.write(f"\nRegistri Peksos: http://{place}:{port}/\n\n{welcome}\n\nBerhenti: Ctrl-C\n")
    sys.stdout.flush()
    background.start()


if __name__ == "__main__":
    main()
