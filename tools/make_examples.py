"""Make the .pdf and .docx reports of examples/popov from examples/sources.

    python tools/make_examples.py [FOLDER]

A source is a text: the title, an empty line, paragraphs parted by empty lines; the sidecar beside
the report gives outlet and day. The same sources give the same bytes: the dates inside the files
are fixed and nothing is compressed (compressors differ from machine to machine).
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "examples" / "sources"
REPORTS = ROOT / "examples" / "popov"
FORMATS = {
    "2025-04-09_kommersant": "pdf",
    "2025-04-24_avia_pro": "pdf",
    "2025-04-09_outlet_b": "docx",
    "2025-04-24_pravda_ru": "docx",
}
MADE = datetime(2025, 1, 1, tzinfo=UTC)


def make_examples(folder: Path) -> list[Path]:
    """Write every binary report into `folder`; returns their paths, sorted."""
    made = []
    for name, ending in sorted(FORMATS.items()):
        title, *paragraphs = (SOURCES / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n\n")
        sidecar = json.loads((REPORTS / f"{name}.json").read_text(encoding="utf-8"))
        make = make_pdf if ending == "pdf" else make_docx
        path = folder / f"{name}.{ending}"
        path.write_bytes(make(title, sidecar["outlet"], sidecar["published"], paragraphs))
        made.append(path)
    return made


def make_pdf(title: str, outlet: str, published: str, paragraphs: list[str]) -> bytes:
    """A page as a newspaper's print view gives it: headline, paragraphs, outlet and day."""
    from fpdf import FPDF

    pdf = FPDF(format="A4")
    pdf.set_compression(False)
    pdf.set_creation_date(MADE)
    pdf.set_title(title)
    pdf.set_author(outlet)
    pdf.set_lang("en")
    pdf.set_margins(25, 25)
    pdf.add_page()
    for style, size, text in (("B", 15, title), *(("", 11, text) for text in paragraphs), ("I", 9, f"{outlet}, {published}")):
        pdf.set_font("Times", style=style, size=size)
        pdf.multi_cell(w=0, h=size / 2, text=text, align="L", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(4)
    return bytes(pdf.output())


def make_docx(title: str, outlet: str, published: str, paragraphs: list[str]) -> bytes:
    """The smallest Word file with a heading, paragraphs and properties (ECMA-376, part 1, chapter 11)."""
    heading = f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{run(title)}</w:p>'
    body = heading + "".join(f"<w:p>{run(text)}</w:p>" for text in paragraphs)
    properties = (
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(outlet)}</dc:creator><dc:description>{published}</dc:description>"
    )
    members = {
        "[Content_Types].xml": f'<Types xmlns="{OPC}/content-types">{CONTENT_TYPES}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{OPC}/relationships">{FILE_RELATIONS}</Relationships>',
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PROPERTIES}" xmlns:dc="{DC}">{properties}</cp:coreProperties>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{OPC}/relationships">{DOCUMENT_RELATIONS}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">{STYLES}</w:styles>',
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, xml in members.items():
            archive.writestr(zipfile.ZipInfo(name, date_time=(2025, 1, 1, 0, 0, 0)), f"{XML_HEAD}{xml}")
    return buffer.getvalue()


def run(text: str) -> str:
    """One run of text in WordprocessingML."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OPC = "http://schemas.openxmlformats.org/package/2006"
PROPERTIES = f"{OPC}/metadata/core-properties"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DC = "http://purl.org/dc/elements/1.1/"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CONTENT_TYPES = (
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{KIND}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{KIND}.styles+xml"/>'
)
FILE_RELATIONS = (
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{OPC}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
)
DOCUMENT_RELATIONS = f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>'
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>'
)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else REPORTS
    for path in make_examples(target):
        print(path)
