"""What is asked about files: those that come in, lists that leave, packs for a meeting."""
