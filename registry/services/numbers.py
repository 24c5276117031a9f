"""Registry numbers: given at entry, never reused, for life."""

from regions.models import Region
from registry.models import RegistrySequence


def next_registry_number(region: Region) -> str:
    """`RP-3277-0013`: the next number of the office. Locks the sequence until the transaction ends."""
    RegistrySequence.objects.get_or_create(region=region)
    sequence = RegistrySequence.objects.select_for_update().get(region=region)
    sequence.last_number += 1
    sequence.save(update_fields=["last_number"])
    return f"RP-{region.code.replace('.', '')}-{sequence.last_number:04d}"
