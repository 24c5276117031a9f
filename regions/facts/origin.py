"""Which base figures are part of the product: a load of the facts would restore them."""

from functools import cache

from regions.facts.tables import source, table


@cache
def committed_sources() -> frozenset[str]:
    """The sources of the figures in the fact tables."""
    origin = source()
    return frozenset(
        {origin.decree, origin.population_source, *(row["source"] for row in table("indicator-values.tsv"))}
    )
