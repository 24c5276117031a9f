"""The read model of coverage: who counts where, in which programme and with which standing, as date ranges.

`derivation` makes the spans of people from their rows, `upkeep` keeps them right, `reading` answers from
them, `definition` is the plain way that they must equal (docs/adr/0015).
"""
