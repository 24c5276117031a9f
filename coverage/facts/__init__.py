"""Facts of need and coverage that are committed with the code: the norm library, the published figures."""
