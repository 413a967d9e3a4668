"""What pages that write have in common: the form as it was sent, who decides, and where to go on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated
from urllib.parse import parse_qsl, quote, unquote

from fastapi import Depends
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tenure.model.errors import WrongJudgement
from tenure.workspace.fields import Spans

#: Who decides, as this browser said last.
COOKIE = "tenure-reviewer"
_SPAN = re.compile(r"[0-9]{1,9}-[0-9]{1,9}")
_BYTES, _NAME, _YEAR = 200_000, 200, 365 * 86_400


async def read_form(request: Request) -> dict[str, list[str]]:
    """The values of a form by name, in the order of the form."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _BYTES:
            raise HTTPException(413, f"a form takes {_BYTES:,} bytes")
    try:
        pairs = parse_qsl(body.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=5_000)
    except ValueError as error:
        raise HTTPException(400, "this is no form") from error
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value.replace("\r\n", "\n"))
    return found


#: A form, read before a handler begins.
Form = Annotated[dict[str, list[str]], Depends(read_form)]


def only(form: Mapping[str, list[str]], name: str) -> str:
    """The value of a field that is given once, without spaces around it; empty where it is not given."""
    return (form.get(name) or [""])[0].strip()


def number(form: Mapping[str, list[str]], name: str) -> int:
    """The number that a field holds. Raises WrongJudgement where it holds none."""
    given = only(form, name)
    if not (given.isascii() and given.isdecimal() and len(given) < 12):
        raise WrongJudgement(f"{name}: {given!r} is no number; open the page again and decide there")
    return int(given)


def spans(form: Mapping[str, list[str]]) -> Spans:
    """Where words were picked, by field: "12-34" for the code points from 12 and before 34. Raises WrongJudgement for another text."""
    given = {name.removeprefix("span."): only(form, name) for name in form if name.startswith("span.")}
    if wrong := [span for span in given.values() if span and not _SPAN.fullmatch(span)]:
        raise WrongJudgement(f"{wrong[0]!r} is no place of picked words; pick them again")
    return {name: (int(start), int(end)) for name, span in given.items() if span for start, end in [span.split("-")]}


def said(form: Mapping[str, list[str]]) -> dict[str, str]:
    """Who decides, and why. Raises WrongJudgement where one of them is missing."""
    by, why = only(form, "by"), only(form, "why")
    if not by or len(by) > _NAME:
        raise WrongJudgement("say who decides: your name, or how the case shall call you")
    if not why:
        raise WrongJudgement("say why: a decision without a reason helps nobody who reads it later")
    return {"by": by, "why": why}


def reviewer(request: Request) -> str:
    """Who decided last in this browser; empty where nobody did."""
    return unquote(request.cookies.get(COOKIE, ""))[:_NAME]


def go_on(to: str, by: str) -> Response:
    """Leads on to another page after something was written, and keeps who wrote it."""
    response = RedirectResponse(to, 303)
    response.set_cookie(COOKIE, quote(by, safe=""), httponly=True, samesite="strict", max_age=_YEAR)
    return response
