"""Takes the digits out of a page's PDF that no printer and no eye can tell.

Qt writes every coordinate with nine digits. On a page of a book they are lengths in dots (1/300
inch) or in millimetres, so two places behind the point are a hundredth of a millimetre at most;
the others are half of the file. Only numbers from 10 on are shortened: smaller ones may be colours,
factors of a matrix or widths of lines, and are left as they are.
"""

from __future__ import annotations

import re
import zlib
from pathlib import Path

#: The third and all further places of a number that has two digits or more in front of its point.
_IDLE = re.compile(rb"(?<=[0-9][0-9]\.[0-9][0-9])[0-9]+")
#: What is drawn on a page, as Qt begins to write it: its length stands in an object of its own.
_CONTENT = re.compile(rb"<<\n/Length (\d+) 0 R\n/Filter /FlateDecode\n>>\nstream\n")
_CONTENTS_OF_PAGE = re.compile(rb"/Contents (\d+) 0 R\n")
_TABLE = re.compile(rb"xref\n0 (\d+)\n")
_END = re.compile(rb"startxref\n(\d+) \n%%EOF\n?\Z")
#: A quarter of the time of zlib's own level, for files that are a twelfth larger.
_LEVEL = 4
_LINE = 20  # bytes of a line of the table


def shorten(pdf: Path) -> None:
    """Shorten the numbers of a page that Qt wrote; any other file stays as it is."""
    data = pdf.read_bytes()
    made = shortened(data)
    if made is not data:
        pdf.write_bytes(made)


def shortened(data: bytes) -> bytes:
    """Return a PDF of one page with shorter numbers, or `data` where Qt did not write it."""
    page, end = _CONTENTS_OF_PAGE.search(data), _END.search(data)
    if page is None or end is None or len(_CONTENTS_OF_PAGE.findall(data)) != 1:
        return data
    start = int(end[1])
    table = _TABLE.match(data, start)
    if table is None:
        return data
    offsets = [
        int(data[at : at + 10])
        for at in range(table.end(), table.end() + _LINE * int(table[1]), _LINE)
    ]
    content = _CONTENT.match(data, data.index(b"\n", offsets[int(page[1])]) + 1)
    if content is None:
        return data
    # The length stands behind the stream: "13 0 obj\n247692\nendobj\n".
    told = offsets[int(content[1])]
    length = re.compile(rb"%s 0 obj\n(\d+)\n" % content[1]).match(data, told)
    if length is None or told < content.end() + int(length[1]):
        return data
    stop = content.end() + int(length[1])
    drawn = zlib.compress(_IDLE.sub(b"", zlib.decompress(data[content.end() : stop])), _LEVEL)
    body = b"".join(
        (
            data[: content.end()],
            drawn,
            data[stop : length.start(1)],
            # As long as the old one, so that all that follows moves by the same distance.
            b"%0*d" % (len(length[1]), len(drawn)),
            data[length.end(1) : start],
        )
    )
    moved = [at - (start - len(body)) if at > content.start() else at for at in offsets]
    lines = data[table.end() : table.end() + _LINE * len(offsets)]
    lines = b"".join(
        b"%010d" % at + lines[_LINE * number + 10 : _LINE * (number + 1)]
        for number, at in enumerate(moved)
    )
    tail = data[table.end() + len(lines) : end.start(1)]
    return body + table[0] + lines + tail + b"%d" % len(body) + data[end.end(1) :]
