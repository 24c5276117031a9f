"""What is typed about accounts, and to sign in."""
