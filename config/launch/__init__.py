"""The code behind `./run`: it creates the environment, then starts what was requested.

Only the standard library is used here, because this runs before anything is installed.
"""
