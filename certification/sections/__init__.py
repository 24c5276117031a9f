"""The sections of a person's page. Each is one module: a function that takes the worker, loaded by
`certification.person.profile`, and the `Look`, and gives small objects for one partial template."""
