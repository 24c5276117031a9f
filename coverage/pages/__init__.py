"""The public pages about regions: what each of them shows, computed from the one answer."""
