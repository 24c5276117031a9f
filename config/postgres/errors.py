"""The launcher's messages, in Indonesian, when it cannot start PostgreSQL."""


class PostgresRefusedError(RuntimeError):
    """The private PostgreSQL cannot be used; the message says what to do."""
