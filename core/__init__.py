"""The ground floor: what any registry could use. No models, no word of the domain.

What people see: `lists` that are paged, filtered and taken away, forms, `charts`, `ui` for formats,
icons and tabs, `templatetags`, the `guide` as pages; `text` is words that may still be translated,
`theme` light or dark.

Files: `sheets` are workbooks, `documents` Word and PDF, `scans` what is photographed or scanned. `sealed`
keeps them encrypted by `crypto`.

What people type: `dates` in any way of writing, `document_numbers` of papers, `spelling` of before 1972.
`calendar` reckons with months.

The database: `constraints` say a refusal in words, `terms` are from a day to a day, `history` is how
changes are kept, `triggers` are how a migration adds one, `bulk` writes by COPY, `statistics` tell the
planner.

The server: `health`, `page_cache`, `unseen_marks` and `wrong_method` stand around every request,
`memory` and `processes` are about the process itself.
"""
