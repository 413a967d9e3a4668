"""Reads a file or bytes into documents: finds the format, lets its reader work, adds what the sidecar says."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tenure.model.document import Document, document_id, document_text
from tenure.model.errors import UnreadableFile
from tenure.reading.files import sidecar_of
from tenure.reading.formats import Format, find_format
from tenure.reading.given import parse_sidecar, sidecar_metadata
from tenure.reading.language import detect_language
from tenure.reading.text import has_words
from tenure.reading.values import DEFAULT_LIMITS, Draft, Limits, Metadata, Reading, Source


def read_file(path: Path, *, captured: str | None = None, limits: Limits = DEFAULT_LIMITS) -> Iterator[Reading | UnreadableFile]:
    """The documents in the file at `path`, with what its sidecar says; see `read_bytes`.

    Raises UnreadableFile where the file, or its sidecar, cannot be read at all.
    """
    source = Source(_load(path, limits.file), str(path), limits)
    beside = sidecar_of(path)
    if beside is None:
        yield from _read(source, Metadata(), captured)
        return
    sidecar = Source(_load(beside, limits.sidecar), str(beside), limits)
    yield from _read(source, sidecar_metadata(parse_sidecar(sidecar), sidecar), captured)


def read_bytes(
    data: bytes, name: str, *, sidecar: Mapping[str, Any] | None = None, captured: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> Iterator[Reading | UnreadableFile]:
    """The documents in `data`, a file of that `name` ("-" for standard input).

    `sidecar` is what NAME.json beside the file would hold; it stands over what the file says of itself.
    `captured` is the ISO day of capture, for documents whose sidecar names none. A chat export gives a document
    a message, and an UnreadableFile for each message that cannot be read. Raises UnreadableFile, upon the first
    `next`, where the whole gives no document.
    """
    source = Source(data, name, limits)
    if len(data) > limits.file:
        raise _too_large(name, limits.file)
    yield from _read(source, sidecar_metadata(sidecar or {}, source), captured)


def _read(source: Source, given: Metadata, captured: str | None) -> Iterator[Reading | UnreadableFile]:
    form = find_format(source)
    given = given.over(Metadata(captured=captured))
    empty = True
    for item in _drafts(form, source):
        empty = False
        if isinstance(item, UnreadableFile):
            yield item
        elif error := _unfit(source, item):
            if item.part is None:
                raise error
            yield error
        else:
            yield _reading(source, form, item, given)
    if empty:
        raise source.refuse("holds no message with text", "nothing to do; pictures and recordings are not read")


def _drafts(form: Format, source: Source) -> Iterator[Draft | UnreadableFile]:
    try:
        yield from form.read(source)
    except UnreadableFile:
        raise
    except Exception as error:  # parsers of other hands: whatever they raise on hostile bytes is this file's failure, not the run's
        reason = " ".join(str(error).split())[:120]
        raise source.refuse(f"cannot be read as {form.name} ({type(error).__name__}: {reason})", "give its text as .txt") from error


def _unfit(source: Source, draft: Draft) -> UnreadableFile | None:
    """Why the draft is no document, if so."""
    what = f"message {draft.part} holds" if draft.part else "holds"
    if not has_words(draft.body):
        return source.refuse(f"{what} no text", "fetch it again, or give its text as .txt")
    return source.refuse_length(draft.body, what)


def _reading(source: Source, form: Format, draft: Draft, given: Metadata) -> Reading:
    meta = given.over(draft.meta)
    text = document_text(meta.title, draft.body)
    original = source.data if draft.original is None else draft.original
    doc = Document(
        id=document_id(hashlib.sha256(original).hexdigest(), meta.outlet, meta.address),
        name=f"{source.stem}-{draft.part}" if draft.part else source.stem,
        text=text,
        title=meta.title,
        outlet=meta.outlet,
        author=meta.author,
        published=meta.published,
        published_from=meta.published_from,
        modified=meta.modified,
        address=meta.address,
        language=meta.language or detect_language(text) or draft.hint,
        captured=meta.captured,
        format=form.name,
        reader=form.reader,
        wording=meta.wording,
    )
    return Reading(doc, original, form.media_type)


def _load(path: Path, limit: int) -> bytes:
    """The bytes of the file; no more than `limit` of them are ever read."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            what = "is a folder" if stat.S_ISDIR(status.st_mode) else "is no regular file"
            raise UnreadableFile(str(path), what, "give a file, or - for standard input")
        if status.st_size > limit:
            raise _too_large(str(path), limit, status.st_size)
        with open(path, "rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise UnreadableFile(str(path), "does not exist", "check the name and the folder") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFile(str(path), f"cannot be opened ({reason})", "check its permissions") from error
    if len(data) > limit:
        raise _too_large(str(path), limit)
    return data


def _too_large(name: str, limit: int, size: int | None = None) -> UnreadableFile:
    has = f"has {size:,} bytes, more than" if size else "has more than"
    return UnreadableFile(name, f"{has} the limit of {limit:,}", "split it, or give only the parts that matter")
