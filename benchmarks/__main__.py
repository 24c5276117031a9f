"""`./run bench [--workers N] [subject …]`: how fast the product is, compared with floors and peers."""

import argparse
import platform
from importlib import import_module

from django.conf import settings

from benchmarks.harness import show
from config.own_database import own_database

SUBJECTS = {
    "cakupan": "coverage_answers",
    "rentang": "spans",
    "waktu": "over_time",
    "daftar": "people_list",
    "cari": "search",
    "impor": "excel_import",
    "laporan": "report",
    "ekspor": "list_export",
    "halaman": "pages",
    "kerja": "staff_pages",
    "register": "register",
    "ganda": "duplicates",
    "perkiraan": "forecasts",
}
# Separate, because it measures nothing and needs no world.
FAULTS = "faults"


def main() -> None:
    arguments = _arguments()
    # In the same way as the server loads it.
    import_module("config.wsgi")
    settings.ALLOWED_HOSTS = ["testserver", "127.0.0.1"]
    # Below this line because models exist only after setup.
    world = import_module("benchmarks.world")
    with own_database("bench"):
        if arguments.subjects == [FAULTS]:
            import_module("benchmarks.faults").run()
            return
        measured = world.build(arguments.workers)
        print(f"{arguments.workers} orang, Python {platform.python_version()}, median")
        for subject in arguments.subjects or SUBJECTS:
            module = import_module(f"benchmarks.{SUBJECTS[subject]}")
            show(module.TITLE, module.readings(measured))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./run bench",
        description="Mengukur kecepatan. Lambat bukan kegagalan: yang dicetak ialah bandingan.",
    )
    parser.add_argument(
        "subjects",
        nargs="*",
        metavar="POKOK",
        help=f"semua, atau beberapa dari: {', '.join(SUBJECTS)}; atau {FAULTS} saja",
    )
    parser.add_argument(
        "--workers", type=int, default=20_000, metavar="N", help="banyaknya orang (bawaan 20000)"
    )
    arguments = parser.parse_args()
    unknown = [
        subject
        for subject in arguments.subjects
        if subject not in SUBJECTS and arguments.subjects != [FAULTS]
    ]
    if unknown:
        parser.error(f"pokok tidak dikenal: {', '.join(unknown)}")
    return arguments


if __name__ == "__main__":
    main()
