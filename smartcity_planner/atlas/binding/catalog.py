"""What a reader shows around the pages: bookmarks, page labels, title, language, attachment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from typing import Any

from smartcity_planner.atlas.binding.pdf_file import PdfFile
from smartcity_planner.atlas.binding.syntax import Name, Ref, encode

CREATOR = "Smart City Planner (QGIS)"


@dataclass(frozen=True)
class About:
    """A book's data about itself. `language`: ko, en."""

    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    language: str
    made: datetime


@dataclass(frozen=True)
class Mark:
    """Where a bookmark leads: the headings it stands under, its words, its page, page label."""

    headings: tuple[str, ...]
    title: str
    page: Ref
    label: str


@dataclass
class _Entry:
    title: str
    page: Ref
    ref: Ref
    children: list[_Entry] = field(default_factory=list)


def bookmarks(file: PdfFile, marks: Sequence[Mark]) -> Ref | None:
    """Write the tree of bookmarks: parts, in them chapters, in them pages."""
    root = _Entry("", Ref(0), Ref(file.reserve()))
    open_entries: list[_Entry] = []
    for mark in marks:
        headings = [heading for heading in mark.headings if heading]
        same = 0
        while same < min(len(headings), len(open_entries)):
            if open_entries[same].title != headings[same]:
                break
            same += 1
        del open_entries[same:]
        for heading in headings[same:]:
            open_entries.append(_below(file, [root, *open_entries][-1], heading, mark.page))
        if headings and headings[-1] == mark.title and len(headings) > same:
            continue  # a chapter's own page needs no second line
        _below(file, [root, *open_entries][-1], mark.title, mark.page)
    if not root.children:
        return None
    _write(file, root, None, depth=0)
    return root.ref


def _below(file: PdfFile, parent: _Entry, title: str, page: Ref) -> _Entry:
    entry = _Entry(title, page, Ref(file.reserve()))
    parent.children.append(entry)
    return entry


def _write(file: PdfFile, entry: _Entry, links: dict[str, Any] | None, depth: int) -> int:
    """Write an entry and what is below it; return how many lines it shows below itself."""
    inner, shown = entry.children, 0
    for index, child in enumerate(inner):
        around = {"/Parent": entry.ref}
        if index:
            around["/Prev"] = inner[index - 1].ref
        if index + 1 < len(inner):
            around["/Next"] = inner[index + 1].ref
        shown += 1 + max(0, _write(file, child, around, depth + 1))
    value: dict[str, Any] = {"/Type": Name("/Outlines")} if links is None else {}
    if links is not None:
        value = {"/Title": entry.title, **links, "/Dest": [entry.page, Name("/Fit")]}
    if inner:
        # Parts show their chapters; chapters keep their pages folded away.
        count = shown if depth < 2 else -shown
        value |= {"/First": inner[0].ref, "/Last": inner[-1].ref, "/Count": count}
        shown = count
    file.put(entry.ref.number, encode(value))
    return shown


def page_labels(labels: Sequence[str]) -> dict[str, Any]:
    """Return the catalog's page labels; runs of numbers are counted by the reader."""
    runs: list[Any] = []
    last: int | None = None
    for index, label in enumerate(labels):
        number = int(label) if label.isdigit() else None
        if number is None or last is None or number != last + 1:
            style = (
                {"/P": label}
                if number is None
                else {"/S": Name("/D"), **({"/St": number} if number != 1 else {})}
            )
            runs += [index, style]
        last = number
    return {"/Nums": runs}


def info(about: About) -> dict[str, Any]:
    """Return the dictionary of a book's data."""
    date = pdf_date(about.made)
    return {
        "/Title": about.title,
        "/Author": about.author,
        "/Subject": about.subject,
        "/Keywords": ", ".join(about.keywords),
        "/Creator": CREATOR,
        "/Producer": CREATOR,
        "/CreationDate": date,
        "/ModDate": date,
    }


def pdf_date(moment: datetime) -> str:
    """Return a moment as PDFs write it."""
    zone = moment.strftime("%z") or "+0000"
    return f"D:{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"


def xmp(about: About) -> bytes:
    """Return the same data as XMP, which archives and search engines read."""

    def one(tag: str, text: str) -> str:
        return (
            f'<{tag}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'
            f"</rdf:Alt></{tag}>"
        )

    def many(tag: str, kind: str, texts: Sequence[str]) -> str:
        items = "".join(f"<rdf:li>{escape(text)}</rdf:li>" for text in texts)
        return f"<{tag}><rdf:{kind}>{items}</rdf:{kind}></{tag}>"

    moment = escape(about.made.isoformat(timespec="seconds"))
    parts = [
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
        "<dc:format>application/pdf</dc:format>",
        one("dc:title", about.title),
        many("dc:creator", "Seq", [about.author]),
        one("dc:description", about.subject),
        many("dc:subject", "Bag", about.keywords),
        many("dc:language", "Bag", [about.language]),
        f"<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>",
        f"<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>",
        f"<pdf:Producer>{CREATOR}</pdf:Producer>",
        f"<pdf:Keywords>{escape(', '.join(about.keywords))}</pdf:Keywords>",
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
    ]
    return "".join(parts).encode("utf-8")


def attachment(file: PdfFile, name: str, about: str, data: bytes, made: datetime) -> Ref:
    """Write a file that the book carries along; return its specification."""
    date = pdf_date(made)
    stream = file.add_data(
        data,
        {
            "/Type": Name("/EmbeddedFile"),
            "/Subtype": Name("/application#2Fjson"),
            "/Params": {"/Size": len(data), "/CreationDate": date, "/ModDate": date},
        },
    )
    return file.add_value(
        {
            "/Type": Name("/Filespec"),
            "/F": name,
            "/UF": name,
            "/Desc": about,
            "/EF": {"/F": stream, "/UF": stream},
            "/AFRelationship": Name("/Data"),
        }
    )
