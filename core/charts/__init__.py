"""Charts as SVG, on a page and as separate files. They know shapes and numbers, nothing of the domain.

`bars` are shares of a whole, including the anatomy of a gap; `dot_strips` show one place among all;
`month_columns`, `time_lines` and `year_lines` show change over time, `waterfalls` the steps from one number
to another; `tile_maps` and `shape_maps` are maps. `scenes` lays a chart out on a sheet of fixed width,
`files` turns the sheet into a file.
"""
