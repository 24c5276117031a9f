"""One change for many people: what it would do to each, before it is done.

`edits` holds the kinds of change; each looks at all people at once and writes in few statements, by the
rules of the act on one person. The act itself is `registry.services.edit_workers`.
"""
