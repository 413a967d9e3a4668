"""What stands before every request: who may ask (host, token, origin), and what a browser may do with the answer.

The desk serves one person on one machine. Other pages in the same browser are its nearest enemies: a host name that is made
to point here (DNS rebinding) is refused by the Host header, a form or script of another site by its origin.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import ipaddress
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tenure.drawing import STYLE
from tenure.web.views import Error

COOKIE = "tenure-token"
_READS = ("GET", "HEAD", "OPTIONS")
_LOOPBACK_NAMES = ("localhost",)


def style_hash() -> str:
    """The style of the pictures, as a policy allows it: the one style that stands inside a page."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'"


def policy() -> str:
    """The Content-Security-Policy: nothing but what this server sends."""
    rules = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": f"'self' {style_hash()}",
        "img-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": policy(),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with "no-referrer" a form of the desk would be sent with no origin
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


@dataclass(frozen=True, slots=True)
class Door:
    """Where the desk listens. `token` is what every request must carry; None on loopback, where it is not asked for."""

    host: str
    port: int
    token: str | None = None

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine reaches it."""
        return is_loopback(self.host)


def is_loopback(host: str) -> bool:
    """Whether an address, or "localhost", is this machine's own."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in _LOOPBACK_NAMES


class Guard:
    """Wraps the application: refuses what may not ask, and sets the headers of every answer."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self.app, self.door = app, door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        refusal = refuse(self.door, scope["method"], Headers(scope=scope), scope["query_string"].decode("latin-1"), scope["path"])
        await (refusal or self.app)(scope, receive, _with_headers(send))


def refuse(door: Door, method: str, headers: Headers, query: str, path: str) -> Response | None:
    """Why a request is not answered, as the answer; None where it is."""
    if not _is_host(door, headers.get("host", "")):
        return _error(400, "wrong_host", "this server answers only under the address that it printed when it started")
    if door.token is not None:
        given = dict(parse_qsl(query)).get("token")
        if given is not None and _same(given, door.token):
            return _with_cookie(door.token, query, path)
        if not _has_token(headers, door.token):
            return _error(401, "no_token", "open the address with the token that the server printed when it started")
    if method not in _READS and not _is_same_origin(headers):
        return _error(403, "other_origin", "writes are taken from the desk's own pages only; a program must send the header Origin")
    return None


def _is_host(door: Door, host: str) -> bool:
    """Whether the Host header names this server: on loopback one of its own names, else an address and no name, which could be rebound."""
    try:
        parts = urlsplit(f"//{host}")
        name, port = parts.hostname or "", parts.port or 80
    except ValueError:
        return False
    if port != door.port or parts.username is not None or parts.path:
        return False
    if door.is_loopback:
        return is_loopback(name)
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return name in (*_LOOPBACK_NAMES, door.host)
    return True


def _is_same_origin(headers: Headers) -> bool:
    site = headers.get("sec-fetch-site")
    if site is not None and site != "same-origin":
        return False
    origin = urlsplit(headers.get("origin", ""))
    return origin.scheme in ("http", "https") and origin.netloc == headers.get("host")


def _has_token(headers: Headers, token: str) -> bool:
    try:
        cookie = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        cookie = None
    scheme, _, bearer = headers.get("authorization", "").partition(" ")
    return _same(cookie.value if cookie else "", token) | (scheme.lower() == "bearer" and _same(bearer.strip(), token))


def _same(given: str, token: str) -> bool:
    return hmac.compare_digest(given.encode(), token.encode())


def _with_cookie(token: str, query: str, path: str) -> Response:
    """Keeps the token in a cookie and takes it out of the address, where it would stay in the browser's history."""
    rest = urlencode([(key, value) for key, value in parse_qsl(query) if key != "token"])
    response = RedirectResponse(f"/{path.lstrip('/')}{f'?{rest}' if rest else ''}", 303)
    response.set_cookie(COOKIE, token, httponly=True, samesite="strict", max_age=None)
    return response


def _error(status: int, error: str, message: str) -> Response:
    return JSONResponse(asdict(Error(error, message, ())), status)


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return sending
