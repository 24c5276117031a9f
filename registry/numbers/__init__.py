"""The numbers of people and papers: how they are read and checked, and who has one."""
