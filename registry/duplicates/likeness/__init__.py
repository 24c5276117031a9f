"""How likely two records are of one human being, and which records are worth comparing."""

from registry.duplicates.likeness.candidates import Match, evidence_of, matches
from registry.duplicates.likeness.weighing import LISTED_FROM, Evidence, Likeness, compare

__all__ = ["LISTED_FROM", "Evidence", "Likeness", "Match", "compare", "evidence_of", "matches"]
