"""Long work in the background: requested by a user, done by `manage.py work` (docs/adr/0025-jobs.md).

`requests` is what staff do, `working` what a worker does; `locks` says which workers are alive, `watching`
reports progress, `page` is what the screen shows.
"""
