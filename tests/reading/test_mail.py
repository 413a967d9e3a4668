from __future__ import annotations

from email.message import EmailMessage

from .builders import PARAGRAPH, read_doc, refusal


def mail(text: str | None = PARAGRAPH, html: str | None = None, **headers: str) -> EmailMessage:
    message = EmailMessage()
    given = {"From": "Press Office <press@example.org>", "Subject": "A colonel falls", "Date": "Thu, 13 Jul 2023 01:30:00 +0300", **headers}
    for name, value in given.items():
        message[name.replace("_", "-")] = value
    if text is not None:
        message.set_content(text)
    if html is not None and text is not None:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message


def test_the_plain_text_and_what_the_headers_say() -> None:
    doc = read_doc(bytes(mail(html="<p>other</p>")), "a.eml")
    assert doc.text == f"A colonel falls\n{PARAGRAPH}\n"
    assert (doc.title, doc.outlet, doc.published, doc.published_from) == ("A colonel falls", "Press Office", "2023-07-13", "e-mail")
    assert (doc.format, doc.reader, doc.author, doc.address, doc.language) == ("email", "email/1", None, None, "en")


def test_a_message_of_html_only() -> None:
    assert (
        read_doc(bytes(mail(None, f"<html><body><p>{PARAGRAPH}</p></body></html>")), "a.eml").text.strip()
        == f"A colonel falls\n{PARAGRAPH}"
    )


def test_senders_without_a_name_and_encoded_headers() -> None:
    assert read_doc(bytes(mail(From="press@example.org")), "a.eml").outlet == "press@example.org"
    raw = b"From: =?utf-8?b?0J/RgNC10YHRgdCw?= <p@example.org>\nSubject: =?koi8-r?b?8NLJ18XU?=\nDate: x\n\nText of the message.\n"
    doc = read_doc(raw, "a.eml")
    assert (doc.outlet, doc.title, doc.published, doc.published_from) == ("Пресса", "Привет", None, None)


def test_text_in_other_encodings_even_when_wrongly_declared() -> None:
    text = "Генерал-майор Иван Петренко был отстранён от должности командующего, сообщило министерство."
    for declared in ("koi8-r", "no-such-charset", ""):
        charset = f"; charset={declared}" if declared else ""
        head = f"From: a@example.org\nSubject: s\nContent-Type: text/plain{charset}\nContent-Transfer-Encoding: 8bit\n\n"
        assert text in read_doc(head.encode() + text.encode("koi8-r"), "a.eml").text


def test_flowed_lines_are_joined() -> None:
    body = "Colonel Adam \nExample was dismissed.\n> he said \n> this\nSecond line.\n-- \nPress office\n"
    head = "From: a@example.org\nSubject: s\nContent-Type: text/plain; format=flowed\n\n"
    assert read_doc(head + body, "a.eml").text == (
        "s\nColonel Adam Example was dismissed.\n> he said \n> this\nSecond line.\n-- \nPress office\n"
    )  # fmt: skip


def test_messages_that_give_no_document() -> None:
    assert "encrypted message" in refusal("From: a@example.org\nContent-Type: multipart/encrypted; boundary=x\n\n--x--\n", "a.eml")
    assert "no e-mail" in refusal(PARAGRAPH, "a.eml")
    assert "without a text" in refusal("From: a@example.org\nContent-Type: application/pdf\n\nabc", "a.eml")
    assert "no text" in refusal("From: a@example.org\nDate: x\n\n  \n", "a.eml")


def test_a_message_under_another_name_is_known_by_its_headers() -> None:
    assert read_doc(bytes(mail(Message_ID="<1@example.org>", MIME_Version="1.0")), "a.txt").format == "email"
    assert read_doc("From: the ministry\n\nTo: all. A note that begins like a letter.", "a.txt").format == "text"
