"""Why `./run` stops: always one Indonesian sentence that says what to do."""


class LaunchRefusedError(RuntimeError):
    """Something is missing or in the way; the message is for the person at the keyboard."""


class StoppedError(Exception):
    """Ctrl-C, a closed terminal or SIGTERM: finish open work and end."""

    def __init__(self, signal_number: int) -> None:
        super().__init__(signal_number)
        self.exit_code = 128 + signal_number
