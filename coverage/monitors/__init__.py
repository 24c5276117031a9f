"""What those who watch over regions read: trust in each office's data, the province's offices, the quality of
the records, and the monitor of a chapter of IPSPI. Reads only; every number is one that another module gives.
"""
