"""Records on their way from office to office: what each of the two sees of it, and why a step is refused."""
