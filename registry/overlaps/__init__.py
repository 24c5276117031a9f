"""Overlaps ("tumpang tindih"): rules that find them, words for them, and fixes that settle them."""
