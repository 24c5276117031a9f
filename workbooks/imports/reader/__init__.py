"""Turns the cells of a sheet into entries: one entry per row, with its values and problems.

    sheets      reads one sheet from start to end; begin here
    cut         splits a list whose columns all stand in the first column of the file
    whole_names joins first and last names that stand in two columns
    folded      joins one person written over two or three rows to one row
    forms       turns forms with one person each into a list
    headless    reads lists without a header row
    tables      finds the tables: title, header of one to four rows, rows below
    widened     moves cells that stand beside their header below it; joins dates in three columns
    apart       finds the columns of another table to the right of the people
    keys        replaces codes by the meanings given below the table
    headers     finds the field that a header means; `grammar`, `topics` and `head_words` hold the words
    mapping     decides which of several columns for a field gets it
    others      recognizes sheets that list no workers
    payees      recognizes workers in lists of payments
    lines       decides what each row is: a person, a group, a total, a note
    groups      takes apart the headings of groups
    carried     fills in values written once: groups, titles, sheet names, merged cells, "idem"
    kinds       the kinds of content that a column may have
    contents    finds the field of a column by its cells, if the header does not tell
    columns     reads a column as a whole: the order of day and month, patterns of damage
    cells       reads one cell
    texts       the text of a cell, and whether it holds anything
    days        reads dates
    names       removes from a cell of names what is not the name
    beside      takes facts of a person out of the cell with the name
    places      splits texts about regions and finds the wider one
    bodies      words with which names of bodies begin
    words       spellings of the values of closed lists, and marks
    terms       calculates the last day of a certificate from the length of its validity
    damage      finds values damaged by a spreadsheet or by hand
    entries     the result: one entry for each row
    joined      adds the columns of a second sheet to the people of the first

Nothing here writes to the database. Only `carried`, `kinds` and `contents` ask what the registry knows,
through the protocol `Known`.
"""
