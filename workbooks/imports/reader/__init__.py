"""From the cells of a sheet to rows that say who and what, in stages of one module each.

    sheets     one sheet from beginning to end; begin here
    folded     one person over two rows becomes one row
    forms      one form per person becomes a list
    tables     where its tables stand: titles, heads of one to four lines, the rows below
    widened    columns torn from their heads become one again
    headers    what a head means: the field of its column
    others     lists of people who are none of ours
    lines      what each row below is: a person, a group, a total, a note
    carried    what stands once for many: groups, titles, the sheet's name, merged cells, "idem"
    kinds      the kinds of things that the cells of a column may be
    contents   what a column holds that its head does not tell
    columns    what only a column as a whole tells: the order of day and month, a pattern of damage
    cells      what one cell says
    beside     facts of a person that stand in one cell with the name
    places     words of places: which part is the wider region
    bodies     words that names of bodies begin with
    terms      for how long a certificate is valid, counted to its last day
    damage     what a spreadsheet or a hand has spoilt
    entries    the outcome: one entry for each row that says anything

Nothing here writes, and only `carried`, `kinds` and `contents` ask what the registry knows, through `Known`.
"""
