"""The guide for staff, `docs/panduan/`, as pages: `chapters` finds them, `markdown` reads them."""
