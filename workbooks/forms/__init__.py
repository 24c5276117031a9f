"""Forms about files: imports, exported lists, packs for a meeting."""
