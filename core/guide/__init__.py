"""The staff guide, `docs/panduan/`, as pages: `chapters` finds them, `markdown` renders them."""
