"""Scanned papers: what may come in, and pictures of what is kept.

Whatever an uploaded file holds is read in a child process without our keys and with limits on time and
memory (`child`), so that no file can bring the server down. A scan is looked at as a picture made anew;
the file itself leaves only as a download. The decision: docs/adr/0007-scans.md.
"""
