"""Who is certified on a day and by which papers, and the workspace in which staff keep people.

On a day: `validity` says what one paper is worth, `status` whether a person is certified, `chain` how the
papers of a social worker follow each other, `credits` the training hours towards the next one, `expiry` who
stops being certified when. `spans` reads the periods that coverage keeps of everybody.

Input before it becomes rows: `facts` of papers, `candidacy` of tests and their candidates, `pasted_results`.
Quality: `checking` by a second person, `samples` compared with paper, `quality` rules for records,
`reminders` before a certificate ends.

Pages: `person` is one person's, built from its sections; `lists` are the tables of the staff, `search` the
box above them, `batches` what was done to many; `register` is the public check. `converters` names papers in
addresses.

Outside sources: `chapters` of the association, first loaded from `chapter_facts`; `reference` is what an
installation starts with.
"""
