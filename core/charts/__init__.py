"""Charts as SVG, on a page and as a file of their own. They know shapes and numbers, nothing of the domain.

`bars` are shares of a whole, the anatomy of a gap among them; `dot_strips` where one place stands among all;
`month_columns`, `time_lines` and `year_lines` go over time, `waterfalls` from one number to another;
`tile_maps` and `shape_maps` are maps. `scenes` lays a chart out on a sheet of fixed width, `files` makes the
sheet a file.
"""
