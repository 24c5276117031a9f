"""Long work behind the pages: asked for by somebody, done by `manage.py work` (docs/adr/0025-jobs.md).

`requests` is what staff do, `working` what a worker does; `locks` says who lives, `watching` how far it is,
`page` is what the screen shows.
"""
