"""A batch in words: `contents` says what it wrote, `undoing` what would return and what would stay."""
