"""Small files of every format, made by what writes them, with one story in each."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import mailbox
import tarfile
import zipfile
from email.message import EmailMessage
from typing import TYPE_CHECKING

import zstandard

if TYPE_CHECKING:
    from pathlib import Path

STORY = (
    "The river burst its banks on Monday and flooded the old town of Marlow, officials said. "
    "More than 300 people were moved to schools and churches on higher ground."
)
MORE = "More rain is expected in the hills tonight, forecasters warned."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>River floods Marlow</title>
<meta property="article:published_time" content="2025-03-04T08:00:00+01:00"></head>
<body><article><h1>River floods Marlow</h1><p>{STORY}</p><p>{MORE}</p></article></body></html>"""


def warc_record(
    address: str,
    page: str,
    *,
    kind: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    length: int | None = None,
    fetched: str = "2025-03-09T10:00:00Z",
    headers: str = "",
) -> bytes:
    """Return one WARC record of a response; `length` lies where it is given."""
    body = page.encode()
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:{abs(hash(address)):032x}>\r\nWARC-Target-URI: {address}\r\n"
        f"WARC-Date: {fetched}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) if length is None else length}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def arc(address: str, page: str) -> bytes:
    """Return an ARC with one page."""
    about = b"1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n"
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page.encode()
    return (
        f"filedesc://a.arc 0.0.0.0 20250309100000 text/plain {len(about)}\n".encode()
        + about
        + f"\n{address} 192.0.2.1 20250309100000 text/html {len(http)}\n".encode()
        + http
        + b"\n"
    )


def message(subject: str, text: str, *, html: str | None = None, number: int = 1) -> EmailMessage:
    """Return a newsletter."""
    mail = EmailMessage()
    mail["From"] = "The Marlow Echo <news@echo.example>"
    mail["To"] = "reader@home.example"
    mail["Subject"] = subject
    mail["Date"] = "Tue, 04 Mar 2025 07:00:00 +0100"
    mail["Message-ID"] = f"<{number}@echo.example>"
    mail.set_content(text)
    if html is not None:
        mail.add_alternative(html, subtype="html")
    return mail


def mbox(folder: Path, *mails: EmailMessage) -> bytes:
    """Return an mbox of `mails`."""
    box = mailbox.mbox(folder / "box")
    for mail in mails:
        box.add(mail)
    box.close()
    return (folder / "box").read_bytes()


def zipped(files: dict[str, bytes]) -> bytes:
    """Return a zip archive."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return whole.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    """Return a tar archive."""
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return whole.getvalue()


def docx(title: str, *paragraphs: str) -> bytes:
    """Return a Word document."""
    from docx import Document

    document = Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    whole = io.BytesIO()
    document.save(whole)
    return whole.getvalue()


def pdf(*lines: str) -> bytes:
    """Return a PDF of one page with a text layer."""
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    stream = f"BT /F1 11 Tf 40 780 Td {shown} ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Title (River floods Marlow) /CreationDate (D:20250304080000+01'00') >>",
    ]
    whole, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        whole
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, len(whole))
    )


PACKERS = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zst": zstandard.compress,
}
