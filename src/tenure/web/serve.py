"""Starts the desk: on loopback, or where it is asked for on another address, with a token."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from pathlib import Path

from tenure.model.errors import CaseError
from tenure.web.guard import Door, is_loopback

LOOPBACK = "127.0.0.1"
PORT = 8036


def serve(case: Path, *, port: int, listen: str | None, say: Callable[[str], None]) -> None:
    """Serve a case until the process is interrupted; `say` is told the address, with the token where one is needed.

    Raises CaseError where the address cannot be used.
    """
    import uvicorn

    from tenure.web.app import make_app

    host = listen or LOOPBACK
    found = bind(host, port)
    door = Door(host, found.getsockname()[1], None if is_loopback(host) else secrets.token_urlsafe(24))
    app = make_app(case, door)
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, proxy_headers=False, lifespan="on")
    say(address(door))
    try:
        uvicorn.Server(config).run(sockets=[found])
    finally:
        found.close()


def address(door: Door) -> str:
    """What to open in the browser."""
    host = f"[{door.host}]" if ":" in door.host else door.host
    return f"http://{host}:{door.port}/{f'?token={door.token}' if door.token else ''}"


def bind(host: str, port: int) -> socket.socket:
    """A listening socket on the address; port 0 takes any that is free."""
    try:
        family, kind, proto, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        made = socket.socket(family, kind, proto)
    except OSError as error:
        raise CaseError(f"{host!r} is no address of this machine ({error.strerror}); give one, or leave --listen out") from error
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(place)
        made.listen(128)  # so that whoever opens the printed address at once waits and is not refused
    except OSError as error:
        made.close()
        raise CaseError(f"{host}, port {port} cannot be used ({error.strerror}); give another with --port") from error
    return made
