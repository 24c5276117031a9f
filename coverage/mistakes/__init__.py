"""Mistakes that visitors report on public pages: the ticket, the page it is about, the letter in answer."""
