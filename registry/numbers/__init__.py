"""The numbers of people and papers: what they can be, what they say, and who has one."""
