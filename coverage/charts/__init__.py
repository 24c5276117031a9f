"""Charts of the dashboards. A chart is never a drawing alone: it has a finding, a sentence, a table and a
source.

What a page says stands in `coverage.pages`, `coverage.change` or `coverage.forecast`; the module of the same
subject draws it here, and a view puts both together. `by_name` knows all charts: page, picture file and CSV
file print the same `Chart`.
"""
