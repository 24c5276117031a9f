"""A batch in words: `contents` says what it wrote, `undoing` what would be restored and what would stay."""
