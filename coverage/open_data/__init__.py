"""Open data at /data/: datasets with a dictionary, the same numbers as pages and API, an address per edition.

Figures come from what was frozen (`coverage.frozen`), so a file says tomorrow what it says today. Crosses of
region and programme end at the kabupaten/kota; below it nothing is told but whole counts, so that no cell of
one to four people can be read off or reckoned back (docs/adr/0021).
"""
