"""One person's page: what is shown, what happened, and what the person sees."""
