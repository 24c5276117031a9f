"""The application on a port of its own, for a browser: benchmarks, pictures of the guide."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.handlers.wsgi import WSGIHandler
from django.test.testcases import LiveServerThread

LOOPBACK = "127.0.0.1"


@contextmanager
def own_server() -> Iterator[str]:
    """The address of a server on the currently configured database, while this context lasts."""
    server = LiveServerThread(LOOPBACK, _as_it_is)  # type: ignore[arg-type]  # any callable will do
    server.daemon = True
    server.start()
    server.is_ready.wait()
    if server.error:
        raise server.error
    try:
        yield f"http://{LOOPBACK}:{server.port}"
    finally:
        server.terminate()


def _as_it_is(application: WSGIHandler) -> WSGIHandler:
    """The application serves its static files itself, as in a real installation."""
    return application
