"""`manage.py work`: does the jobs that staff request, until it is told to end (docs/howto/run-workers.md)."""

import signal
import threading
from argparse import ArgumentParser
from time import monotonic
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand

from core.processes import end_with_parent
from coverage.counting_ahead import count_ahead
from workbooks.forgetting import forget_over
from workbooks.jobs.working import do_next
from workbooks.lists.exporting import forget_old_files

SECONDS_BETWEEN_LOOKS = 0.5
SECONDS_BETWEEN_CHORES = 15 * 60
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Command(BaseCommand):
    help = "Does waiting jobs, the oldest first. Any number of workers may run; each does one job at a time."
    # The checks load every page, 30 MiB that no job needs. The server that serves the pages runs them.
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="end when no job waits")
        parser.add_argument("--with-parent", action="store_true", help="end when standard input is closed")

    def handle(self, *args: Any, once: bool, with_parent: bool, **options: Any) -> None:
        ending = threading.Event()

        def end(_number: int, _frame: FrameType | None) -> None:
            ending.set()

        for number in STOPPING:
            signal.signal(number, end)
        if with_parent:
            threading.Thread(target=end_with_parent, daemon=True).start()
        chores_at = monotonic()
        while not ending.is_set():
            if do_next(is_ending=ending.is_set):
                continue
            if once:
                return
            if monotonic() >= chores_at:
                forget_over()
                forget_old_files()
                count_ahead()
                chores_at = monotonic() + SECONDS_BETWEEN_CHORES
            ending.wait(SECONDS_BETWEEN_LOOKS)
