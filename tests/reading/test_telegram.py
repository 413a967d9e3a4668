from __future__ import annotations

import json

import pytest

from tenure.model.errors import UnreadableFile
from tenure.reading import Reading, read_bytes

from .builders import PARAGRAPH, make_chat, message, read, read_doc, refusal


def test_a_message_is_a_document() -> None:
    (reading,) = read(make_chat(message(7, PARAGRAPH)), "result.json")
    doc = reading.doc
    assert (doc.name, doc.text, doc.title, doc.outlet) == ("result-7", PARAGRAPH, None, "Example Channel")
    assert (doc.published, doc.published_from, doc.modified) == ("2023-07-12", "telegram", None)
    assert (doc.address, doc.author, doc.language) == (None, None, "en")
    assert (doc.format, doc.reader, reading.media_type) == ("telegram", "telegram/1", "application/json")


def test_text_is_made_of_entities() -> None:
    text = ["Colonel ", {"type": "bold", "text": "Adam Example"}, " was dismissed: ", {"type": "link", "text": "https://example.org"}]
    assert read_doc(make_chat(message(1, text)), "result.json").text == "Colonel Adam Example was dismissed: https://example.org"


def test_service_messages_and_pictures_without_a_caption_are_passed_over() -> None:
    service = {"id": 1, "type": "service", "date_unixtime": "1689201000", "text": "", "action": "pin_message"}
    chat = make_chat(service, message(2, "", photo="a.jpg"), message(3, "With a caption", photo="b.jpg"), message(4, " \n"))
    assert [reading.doc.name for reading in read(chat, "result.json")] == ["result-3"]
    assert "no message with text" in refusal(make_chat(service), "result.json")
    assert "no message with text" in refusal(make_chat(), "result.json")


def test_forwarded_edited_and_signed_messages() -> None:
    chat = make_chat(
        message(1, "a", forwarded_from="Other Channel", author="A. Editor", **{"from": "Example Channel"}),
        message(2, "b", author="A. Editor", reply_to_message_id=1, edited_unixtime="1689400000", edited="2023-07-15T08:46:40"),
        message(3, "c", **{"from": "Ivan Petrenko"}),
    )
    docs = [reading.doc for reading in read(chat, "result.json")]
    assert [doc.author for doc in docs] == ["Other Channel", "A. Editor", "Ivan Petrenko"]
    assert [doc.modified for doc in docs] == [None, "2023-07-15", None]


def test_an_old_export_gives_only_the_exporters_local_day() -> None:
    old = {"id": 1, "type": "message", "date": "2019-03-15T00:10:00", "text": PARAGRAPH}
    doc = read_doc(make_chat(old), "result.json")
    assert (doc.published, doc.published_from) == ("2019-03-15~", "telegram local time")


def test_the_address_needs_a_known_username() -> None:
    assert read_doc(make_chat(message(9, "a"), username="example_channel"), "r.json").address == "https://t.me/example_channel/9"
    assert read_doc(make_chat(message(9, "a"), username="no name/../x"), "r.json").address is None


def test_an_export_of_all_chats() -> None:
    chats = [json.loads(make_chat(message(1, "first"), name="One")), json.loads(make_chat(message(1, "second"), name=None))]
    data = json.dumps({"about": "...", "chats": {"list": chats}}).encode()
    docs = [reading.doc for reading in read(data, "result.json")]
    assert [(doc.outlet, doc.text) for doc in docs] == [("One", "first"), (None, "second")]
    assert len({doc.id for doc in docs}) == 2


def test_a_broken_message_does_not_lose_the_others() -> None:
    broken = [
        "no message", {"type": "message", "text": "no id", "date_unixtime": "1"}, message(3, {"text": 1}),
        message(4, [1]), message(5, ["a", {}]),
        {"id": 6, "type": "message", "text": "no date"}, {**message(7, "bad date"), "date_unixtime": "soon"},
        {**message(8, "far date"), "date_unixtime": "9" * 30}, {**message("nine", "bad id")},  # type: ignore[arg-type]
    ]  # fmt: skip
    items = list(read_bytes(make_chat(message(1, "a"), *broken, message(10, "b")), "result.json"))
    assert [item.doc.text for item in items if isinstance(item, Reading)] == ["a", "b"]
    errors = [item for item in items if isinstance(item, UnreadableFile)]
    assert len(errors) == len(broken)
    assert all(error.path == "result.json" for error in errors)
    assert "the message at place 2 cannot be read" in str(errors[0])
    assert "message 6 cannot be read (it has no date)" in str(errors[5])


def test_a_messages_original_reads_as_the_same_document() -> None:
    for first in read(make_chat(message(1, "Обе half \ud83d"), message(2, PARAGRAPH), username="example_channel"), "result.json"):
        (again,) = read(first.original, "result.json")
        assert again == first


def test_the_same_message_in_another_export_is_the_same_document() -> None:
    early = read(make_chat(message(1, "a")), "result.json")
    late = read(make_chat(message(1, "a"), message(2, "b")), "ChatExport.json")
    assert early[0].doc.id == late[0].doc.id != late[1].doc.id


@pytest.mark.parametrize("data", [b"{}", b"[]", b"5", b'{"chats": {}}', b'{"chats": {"list": [{"messages": 1}]}}', b'{"a": 1}'])
def test_json_that_is_no_export(data: bytes) -> None:
    assert "no Telegram Desktop export" in refusal(data, "result.json")


def test_a_truncated_export() -> None:
    assert "truncated" in refusal(make_chat(message(1, "a"))[:-5], "result.json")
    assert "no JSON" in refusal(b'{"messages":' * 100_000, "result.json")


def test_a_sidecar_without_its_file() -> None:
    assert "a sidecar without its file; put the report beside it as d7.txt" in refusal(b'{"outlet": "x", "published": null}', "d7.json")


def test_an_export_under_another_name_is_known_by_its_content() -> None:
    assert read_doc(make_chat(message(1, "a")), "-").format == "telegram"
