"""Records that were merged into another of the same person."""

from registry.models import Worker


def kept_record(number: str) -> int | None:
    """The key of the record that was kept in place of the merged one with this registry number; None if
    the number is of no merged record."""
    kept, seen = None, set()
    row = Worker.everyone.filter(registry_number=number).values("merged_into").first()
    while row and row["merged_into"] and row["merged_into"] not in seen:
        kept = row["merged_into"]
        seen.add(kept)
        row = Worker.everyone.filter(pk=kept).values("merged_into").first()
    return kept
