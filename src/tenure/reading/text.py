"""Plain text, and what all readers share: bytes to text, text without control characters."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from tenure.reading.values import Draft, Source

READER = "text/1"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What reports are found in; free choice takes short texts for rare Macintosh and Baltic encodings.
_ENCODINGS = [
    "cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5", "cp1252", "cp1250", "iso8859_2", "cp1254", "cp1256", "cp1255",
    "gb18030", "big5", "shift_jis", "euc_kr", "utf_16_le", "utf_16_be",
]  # fmt: skip
_MEANS_CP1252 = ("iso-8859-1", "iso8859-1", "latin-1", "latin1", "ascii", "us-ascii")  # as browsers do, by the WHATWG Encoding Standard
_NO_CHARSETS = ("unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined", "utf_7")  # Python's own, or unsafe
_SAMPLE = 1_000_000
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANK = re.compile(r"\s+")


def read(source: Source) -> Iterator[Draft]:
    """The whole file as it stands; it says nothing of itself."""
    yield Draft(clean(decode(source)))


def decode(source: Source, *, declared: str | None = None) -> str:
    """The text of `source`: by its byte order mark, as UTF-8, in the `declared` encoding, else as detected.

    Raises UnreadableFile where no encoding gives readable text.
    """
    text = decode_bytes(source.data, declared=declared)
    if text is None:
        raise source.refuse("is not text in any known encoding", "save it as UTF-8, or give the original document")
    return text


def decode_bytes(data: bytes, *, declared: str | None = None) -> str | None:
    """The text that `data` encodes, or None; see `decode`."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _readable(_try(data[len(mark) :], encoding))
    text = _try(data, "utf-8")
    if text is None and declared:
        text = _try(data, _web_encoding(declared))
    if text is None or "\0" in text:
        text = _guess(data) or text
    return _readable(text)


def clean(text: str) -> str:
    """`text` with \\n as its only line end and without marks of byte order and control characters.

    All other code points stay as they are, marks of writing direction too; half a surrogate pair, which no
    encoding can hold, becomes U+FFFD.
    """
    text = _CONTROL.sub("", _LINE_ENDS.sub("\n", text))
    return _SURROGATE.sub("\ufffd", text)


def one_line(text: str | None) -> str | None:
    """`text` cleaned and on one line; None where nothing is left."""
    return _BLANK.sub(" ", clean(text or "")).strip() or None


def has_words(text: str) -> bool:
    """Whether there is a letter or digit in `text`."""
    return any(char.isalnum() for char in text)


def _web_encoding(declared: str) -> str:
    """The encoding that a page or message means by the name that it declares."""
    name = declared.strip().lower()
    return "cp1252" if name in _MEANS_CP1252 else "" if name.replace("-", "_") in _NO_CHARSETS else name


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _guess(data: bytes) -> str | None:
    """The text in the encoding that is most likely; UTF-8 with a few damaged characters is UTF-8."""
    mended = data.decode("utf-8", "replace")
    damaged = mended.count("\ufffd")
    if "\0" not in mended and damaged * 20 <= sum(char > "\x7f" for char in mended[:_SAMPLE]):
        return mended
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_ENCODINGS).best()
    return None if best is None else data.decode(best.encoding, "replace")


def _readable(text: str | None) -> str | None:
    """`text` unless more than one in fifty of its characters are control characters or damaged."""
    if text is None:
        return None
    sample = text[:_SAMPLE]
    noise = len(_CONTROL.findall(sample)) + sample.count("\ufffd")
    return None if noise * 50 > len(sample) else text
