"""One person recorded twice: found, told to each office as far as it may know, and merged."""
