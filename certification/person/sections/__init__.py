"""The sections of a person's page.

Each is one module: a function that takes the `Viewing` and gives small objects for one partial template.
"""
