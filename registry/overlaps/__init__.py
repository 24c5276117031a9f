"""Overlaps ("tumpang tindih"): what the rules find, how it is said, and what settles it."""
