"""Pages for those who supervise regions: trust in each office's data, the offices of a province, the
quality of the records, and the monitor of a chapter of IPSPI. Reads only; every number comes from another
module."""
