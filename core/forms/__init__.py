"""Forms on a page.

`fields` read what people type, and `display` lays a field out. `answers` is the submitted data, `refusals`
shows domain errors on a form. `once` guards against a form that is sent twice, `opened` against two people
editing the same record.
"""
