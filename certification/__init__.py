"""Who is certified on a day and by which papers; and the workspace in which the staff keep people.

On a day: `validity` is what one paper is worth, `status` what a person is, `chain` how the papers of a social
worker hang together, `credits` the training hours towards the next, `expiry` who stops being certified when,
found by the `spans` that are kept of everybody.

What is typed or pasted, before it becomes rows: `facts` of papers, `candidacy` of tests and their candidates,
`pasted_results`. Watching over it: `checking` by a second person, `samples` against paper, `quality` of the
records, `reminders` before an end.

Pages: `person` is one person's, put together from its sections; `lists` are the tables of the staff, `search`
the box above them, `batches` what was done to many; `register` is the public check. `converters` names the
papers in addresses.

From outside: `chapters` of the association, first known from `chapter_facts`; `reference` is what an
installation starts with.
"""
