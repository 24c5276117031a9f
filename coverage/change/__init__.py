"""Why a number changed between two days: steps that sum exactly to the difference, and who is behind them.

`steps` names the steps, `turns` reads who counts otherwise on the one day than on the other, `waterfall`
adds up.
"""
