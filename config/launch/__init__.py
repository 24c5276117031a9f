"""What stands behind `./run`: it makes the environment, then starts what was asked for.

Only the standard library is used here, because this runs before anything is installed.
"""
