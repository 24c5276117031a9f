"""Charts of the dashboards. A chart always has a finding, a sentence, a table and a source beside its
drawing.

`coverage.pages`, `coverage.change` and `coverage.forecast` compute what a page says; the module of the same
subject draws it here, and a view combines both. `by_name` knows all charts: page, picture file and CSV file
print the same `Chart`.
"""
