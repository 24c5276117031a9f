"""Forms on a page.

`fields` read what people type, `display` lays a field out; `answers` are what was sent, `refusals` what the
domain says to it. `once` keeps a form that was sent twice, `opened` two people with the same form, from
harm.
"""
