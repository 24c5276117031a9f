"""The ground floor: what any registry could use. No models, no domain terms.

Pages: `lists` that are paged, filtered and exported, forms, `charts`, `ui` for formats, icons and tabs,
`templatetags`, the `guide` as pages; `text` types words that may still be translated, `theme` is light or
dark.

Files: `sheets` are workbooks, `documents` Word and PDF, `scans` photographed or scanned papers. `sealed`
stores files encrypted by `crypto`.

Input: `dates` in any notation, `document_numbers` of papers, `spelling` from before 1972. `calendar` counts
months.

Database: `constraints` turn refusals into messages, `terms` are date ranges, `history` says how changes are
kept, `triggers` adds one in a migration, `bulk` writes by COPY, `statistics` inform the planner.

Server: `health`, `page_cache`, `unseen_marks` and `wrong_method` wrap every request, `memory` and `processes`
concern the process itself.
"""
