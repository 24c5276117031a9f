from django.core.management.base import BaseCommand, CommandError

from certification import reference as certification_reference
from certification.chapter_facts import load_chapters
from coverage import reference as coverage_reference
from regions.models import Region


class Command(BaseCommand):
    help = "Load programmes, issuers, schemes, draft norms and published figures that are missing."

    def handle(self, *args: object, **options: object) -> None:
        if not Region.objects.exists():
            raise CommandError("Wilayah belum dimuat. Jalankan dulu: ./run manage load_regions")
        rows = certification_reference.load() + load_chapters()
        loaded = coverage_reference.load()
        self.stdout.write(
            f"Data acuan: {rows} baris baru, {loaded.norms_added} norma baru, "
            f"{loaded.figures} angka terbitan."
        )
