"""Which base figures came with the product: a load of the facts would bring them back as they were."""

from functools import cache

from regions.facts.tables import source, table


@cache
def committed_sources() -> frozenset[str]:
    """The sources of the figures that the fact tables hold."""
    origin = source()
    return frozenset(
        {origin.decree, origin.population_source, *(row["source"] for row in table("indicator-values.tsv"))}
    )
