"""Open data at /data/: datasets with a dictionary, the same numbers as pages and API, an address per edition.

Figures come from frozen sets (`coverage.frozen`), so a file never changes. Tables of region by programme end
at the kabupaten/kota. Below it only whole counts are published, so that no cell of one to four people can be
read or computed (docs/adr/0021).
"""
