"""The pages about regions that anybody may open: what each shows, from the one answer."""
