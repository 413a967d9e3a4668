"""E-mails (.eml): the message's own text, headers as metadata. Attachments are not read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from typing import cast

from tenure.reading import html
from tenure.reading.text import clean, decode_bytes, one_line
from tenure.reading.values import Draft, Metadata, Source

READER = "email/1"

_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_LONGEST_HEADER = 4_000


class _ShortHeaders(policy.EmailPolicy):
    """Cuts headers to a length that no honest one has: Python's parser of addresses takes minutes for long ones."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


def read(source: Source) -> Iterator[Draft]:
    """One document: the plain text of the message, else the main text of its HTML."""
    message = cast(EmailMessage, message_from_bytes(source.data, policy=_ShortHeaders()))
    if message.get_content_type() in _ENCRYPTED:
        raise source.refuse("is an encrypted message", "decrypt it in your mail program and save it again")
    name, address = parseaddr(_header(message, "From") or "")
    if not address and not message.get("Date") and not message.get("Subject"):
        raise source.refuse("has no From, Date or Subject and so is no e-mail", "save the message as .eml, or its text as .txt")
    day = _day(_header(message, "Date"))
    meta = Metadata(
        title=_header(message, "Subject"), outlet=one_line(name) or address or None, published=day, published_from="e-mail" if day else None
    )
    yield Draft(_body(message, source), meta)


def _body(message: EmailMessage, source: Source) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise source.refuse("is a message without a text", "save its attachments and read those")
    data = part.get_payload(decode=True)
    charset = part.get_content_charset()
    content = Source(data if isinstance(data, bytes) else b"", source.name, source.limits)
    if part.get_content_type() == "text/html":
        return html.main_text(html.parse(content, declared=charset))
    text = decode_bytes(content.data, declared=charset)
    if text is None:
        raise source.refuse("holds no text in any known encoding", "open it in your mail program and save its text as .txt")
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    return clean(_unfold(clean(text))) if flowed else clean(text)


def _unfold(text: str) -> str:
    """Lines that end in a blank go on in the next, quoted ones apart (RFC 3676)."""
    lines: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        if goes_on and not line.startswith(">"):
            lines[-1] += line
        else:
            lines.append(line)
        goes_on = line.endswith(" ") and line != "-- " and not line.startswith(">")
    return "\n".join(lines)


def _header(message: EmailMessage, name: str) -> str | None:
    return one_line(str(message.get(name, "")))


def _day(header: str | None) -> str | None:
    """The day in the header's own offset."""
    try:
        moment: datetime = parsedate_to_datetime(header or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.date().isoformat()
