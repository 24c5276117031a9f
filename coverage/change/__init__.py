"""Why a number changed between two days: steps that sum exactly to the difference, and the people behind
them.

`steps` defines the steps, `turns` reads who counts differently on the two days, `waterfall` adds up.
"""
