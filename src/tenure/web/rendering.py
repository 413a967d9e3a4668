"""Views to HTML. Every text that is put into a page is escaped, and characters that turn the order of letters are made visible."""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tenure.telling.words import count, visible


class Served:
    """Addresses on the desk's server."""

    live = True

    def home(self) -> str:
        """The first page."""
        return "/"

    def entity(self, kind: str, key: str, /, **query: str | None) -> str:
        """The page of a person or unit, with what is asked of it ("known", "on"); of an event what tells it."""
        return f"/{'mentions' if kind == 'event' else kind}/{quote(key, safe='')}{_query(query)}"

    def document(self, key: str, statement: str | None = None) -> str:
        """The page of a document, at one of its statements."""
        return f"/document/{quote(key, safe='')}{f'#{statement}' if statement else ''}"

    def pathway(self, name: str, person: str | None = None, step: str | None = None, **query: str | int | None) -> str:
        """The matrix of a pathway, or a person step by step, at one of the steps."""
        path = "/".join(["/pathways", *(quote(part, safe="") for part in (name, person) if part)])
        return f"{path}{_query(query)}{f'#step-{step}' if step else ''}"

    def changes(self, name: str, **query: str | None) -> str:
        """What became otherwise in a pathway between two days of knowledge."""
        return f"/pathways/{quote(name, safe='')}/changes{_query(query)}"

    def page(self, name: str, /, **query: str | int | None) -> str:
        """Any other page."""
        return f"/{name}{_query(query)}"

    def static(self, name: str) -> str:
        """A style, script or picture."""
        return f"/static/{name}"


class Filed:
    """Addresses of pages that lie as files beside one another; `up` leads from a page's folder to the first one's."""

    live = False

    def __init__(self, case: str, up: str, policy: str) -> None:
        self.case, self.policy, self._up = case, policy, up

    def home(self) -> str:
        """The first page."""
        return f"{self._up}index.html"

    def entity(self, kind: str, key: str, /, **_: str | None) -> str:
        """The page of a person or unit; files answer as of today alone."""
        return f"{self._up}{kind}/{key}.html"

    def document(self, key: str, statement: str | None = None) -> str:
        """The page of a document, at one of its statements."""
        return f"{self._up}document/{key}.html{f'#{statement}' if statement else ''}"

    def pathway(self, name: str, person: str | None = None, step: str | None = None, **_: str | int | None) -> str:
        """The matrix of a pathway, or a person step by step, at one of the steps."""
        return f"{self._up}pathway/{name}{f'-{person}' if person else ''}.html{f'#step-{step}' if step else ''}"

    def page(self, name: str, /, **_: str | int | None) -> str:
        """Any other page."""
        return f"{self._up}{name}.html"

    def static(self, name: str) -> str:
        """A style or picture."""
        return f"{self._up}static/{name}"


def render(template: str, view: object, to: Served | Filed, **more: object) -> str:
    """The page of a view."""
    return _environment().get_template(template).render(view=view, to=to, **more)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("tenure.web"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["picture"] = lambda svg: Markup(svg)  # drawn by tenure.drawing, which escapes what it writes
    made.filters["count"] = count
    made.filters["words"] = lambda name: str(name).replace("_", " ")
    made.filters["web"] = _web_address
    return made


def _shown(value: Any) -> Any:
    """What a page shows of a value; markup is the templates' own."""
    if isinstance(value, Markup):
        return value
    return visible(value) if isinstance(value, str) else value


def _web_address(address: str) -> str | None:
    """The address, where it is one of the web; a report may give any text as its address, a script too."""
    return address if address.startswith(("https://", "http://")) and not any(char.isspace() for char in address) else None


def _query(values: dict[str, Any]) -> str:
    given = {key: value for key, value in values.items() if value is not None}
    return f"?{urlencode(given)}" if given else ""
