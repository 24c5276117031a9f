"""Charts of the dashboards. A chart is never a drawing alone: it has a finding, a sentence, a table and a
source.

`registry` names them all; page, picture file and CSV file print the same `Chart`.
"""
