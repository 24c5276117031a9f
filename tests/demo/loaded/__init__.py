"""Tests that only look at the demo world. A package, so that it is loaded once for all of them."""
