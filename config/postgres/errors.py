"""What the launcher says, in Indonesian, when it cannot do its work."""


class PostgresRefusedError(RuntimeError):
    """The private PostgreSQL cannot be used; the message says what to do."""
