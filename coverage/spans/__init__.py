"""The read model of coverage: who counts where, in which programme and with which standing, as date ranges.

`derivation` computes the spans of people from their rows, `upkeep` keeps them current, `reading` answers from
them, `definition` is the simple computation that they must equal (docs/adr/0015).
"""
