"""Telegram Desktop exports (result.json): one document a message with text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from tenure.model import edtf
from tenure.model.errors import UnreadableFile
from tenure.reading.given import SIDECAR_KEYS
from tenure.reading.text import clean, decode, has_words, one_line
from tenure.reading.values import Draft, Metadata, Source

READER = "telegram/1"

_USERNAME = re.compile(r"[A-Za-z]\w{3,31}", re.ASCII)


def read(source: Source) -> Iterator[Draft | UnreadableFile]:
    """One document for each message with text; a message that cannot be read is given as its error."""
    for chat in _chats(source):
        for place, message in enumerate(chat["messages"]):
            try:
                draft = _draft(chat, message)
            except (KeyError, TypeError, ValueError, OverflowError, OSError, RecursionError) as error:
                yield _broken(source, message, place, error)
                continue
            if draft is not None:
                yield draft


def _chats(source: Source) -> list[dict[str, Any]]:
    """The chats of an export of one chat or of all."""
    try:
        export = json.loads(decode(source))
    except (ValueError, RecursionError) as error:
        raise source.refuse(f"is no JSON ({str(error)[:120]})", "it may be truncated; export the chat again") from error
    if not isinstance(export, dict):
        raise _no_export(source)
    whole = export.get("chats")
    found = whole.get("list") if isinstance(whole, dict) else [export]
    chats = [chat for chat in found or () if isinstance(chat, dict) and isinstance(chat.get("messages"), list)]
    if not chats:
        if any(key in export for key in SIDECAR_KEYS):
            raise source.refuse("is a sidecar without its file", f"put the report beside it as {source.stem}.txt (.html, .pdf ...)")
        raise _no_export(source)
    return chats


def _no_export(source: Source) -> UnreadableFile:
    return source.refuse("is JSON but no Telegram Desktop export", "give the result.json of an export, or the report itself")


def _broken(source: Source, message: object, place: int, error: Exception) -> UnreadableFile:
    number = message.get("id") if isinstance(message, dict) else None
    what = f"message {number}" if isinstance(number, int) else f"the message at place {place + 1}"
    reason = f"lacks {error}" if isinstance(error, KeyError) else str(error)
    return source.refuse(f"{what} cannot be read ({reason[:120]})", "export the chat again, or go on without it")


def _draft(chat: Mapping[str, Any], message: Any) -> Draft | None:
    """The document of a message, None where it tells nothing. Raises where it is not made as Telegram makes it."""
    if not isinstance(message, dict):
        raise TypeError(f"it is a {type(message).__name__}")
    if message.get("type") == "service":
        return None
    body = clean(_text(message.get("text", "")))
    if not has_words(body):
        return None
    number = message["id"]
    if not isinstance(number, int):
        raise TypeError(f"its id is {number!r}")
    published, published_from = _day(message, "date")
    if published is None:
        raise ValueError("it has no date")
    outlet = _name(chat.get("name")) or _name(message.get("from"))
    meta = Metadata(
        outlet=outlet,
        author=_author(message, outlet),
        published=published,
        published_from=published_from,
        modified=_day(message, "edited")[0],
        address=_address(chat, number),
    )
    return Draft(body, meta, part=str(number), original=_alone(chat, message))


def _text(text: Any) -> str:
    """The text of a message: a text, or a list of texts and of entities that hold one."""
    if isinstance(text, str):
        return text
    if isinstance(text, list):
        return "".join(item if isinstance(item, str) else _entity(item) for item in text)
    raise TypeError(f"its text is {text!r}")


def _entity(item: Any) -> str:
    text = item["text"]
    if not isinstance(text, str):
        raise TypeError(f"its text holds {item!r}")
    return text


def _day(message: Mapping[str, Any], key: str) -> tuple[str | None, str | None]:
    """The UTC day of `key`_unixtime; of old exports the exporter's local day, which is right to a day on each side."""
    moment = message.get(f"{key}_unixtime")
    if moment is not None:
        return datetime.fromtimestamp(int(moment), UTC).date().isoformat(), "telegram"
    local = str(message.get(key, ""))[:10]
    if len(local) == 10 and edtf.is_valid(local):
        return f"{local}~", "telegram local time"
    return None, None


def _author(message: Mapping[str, Any], outlet: str | None) -> str | None:
    """Whose words they are: of a forwarded message the channel or person that it comes from."""
    names = (_name(message.get(key)) for key in ("forwarded_from", "author", "from"))
    return next((name for name in names if name and name != outlet), None)


def _name(value: Any) -> str | None:
    return one_line(value) if isinstance(value, str) else None


def _address(chat: Mapping[str, Any], number: int) -> str | None:
    username = chat.get("username")
    known = isinstance(username, str) and _USERNAME.fullmatch(username.removeprefix("@"))
    return f"https://t.me/{known[0]}/{number}" if known else None


def _alone(chat: Mapping[str, Any], message: Mapping[str, Any]) -> bytes:
    """An export of this one message, so that a later reader can read it as this one did."""
    frame = {key: chat[key] for key in ("name", "type", "id", "username") if key in chat}
    text = json.dumps({**frame, "messages": [message]}, sort_keys=True, separators=(",", ":"))
    return text.encode("ascii")
