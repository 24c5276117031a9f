"""The public register: checking a certificate, and the extract with its code."""
