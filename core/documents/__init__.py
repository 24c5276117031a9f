"""Documents that are read from the first line to the last: a `Story`, as a Word file or for a phone.

The only place that knows python-docx and typst. No domain words here: whoever tells the story brings them,
every number already written as people read it.
"""
