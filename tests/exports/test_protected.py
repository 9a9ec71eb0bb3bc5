"""A protected PDF tells nothing to whoever has no password, not even what its pictures show."""

from __future__ import annotations

import re
import subprocess
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

from app.errors import TooLong, WeakPassword
from app.exports import as_pdf
from app.exports.protected import protect
from tests.exports.patient import LANGUAGES, summary

PASSWORD = "höga fjäll, stilla sjö"
SWEDISH = LANGUAGES["sv"]
TOLD_IN_A_PICTURE = "Oftast"
HEXADECIMAL = re.compile(rb"<((?:[0-9A-Fa-f]{2}){4,})>")
STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


@pytest.fixture(scope="module")
def plain() -> bytes:
    return as_pdf.render(summary(), SWEDISH)


@pytest.fixture(scope="module")
def sealed(plain: bytes) -> bytes:
    return protect(plain, PASSWORD)


def readable(pdf: bytes) -> str:
    """Every byte of the file that anybody can read, streams unpacked, in the encodings of a PDF's texts."""
    opened = [pdf]
    for found in STREAM.finditer(pdf):
        try:
            opened.append(zlib.decompressobj().decompress(found[1]))
        except zlib.error:
            continue
    whole = b"\n".join(opened)
    # A PDF writes texts as bytes or in hexadecimal digits.
    texts = [whole, *(bytes.fromhex(found.decode()) for found in HEXADECIMAL.findall(whole))]
    return "\n".join(text.decode(how, "ignore") for text in texts for how in ("latin-1", "utf-16-be"))


def test_what_the_pictures_show_can_be_read_in_an_open_pdf(plain: bytes) -> None:
    assert TOLD_IN_A_PICTURE in readable(plain)


def test_nothing_of_it_can_be_read_without_the_password(sealed: bytes) -> None:
    shown = readable(sealed)

    assert TOLD_IN_A_PICTURE not in shown
    assert "Påhittad" not in shown
    assert "sv-SE" not in shown


def test_it_is_encrypted_with_aes_256(sealed: bytes, tmp_path: Path) -> None:
    file = tmp_path / "sealed.pdf"
    file.write_bytes(sealed)
    told = subprocess.run(["pdfinfo", "-upw", PASSWORD, file], capture_output=True, text=True, check=True)

    assert "AES-256" in told.stdout


@pytest.mark.parametrize("tried", ["", "a", "höga fjäll, stilla sjö ", "HÖGA FJÄLL, STILLA SJÖ"])
def test_another_password_opens_nothing(sealed: bytes, tried: str) -> None:
    reader = PdfReader(BytesIO(sealed))

    assert not reader.decrypt(tried)
    with pytest.raises(FileNotDecryptedError):
        reader.pages[0].extract_text()


def test_with_the_password_it_is_the_same_page_and_can_be_read_aloud(
    plain: bytes, sealed: bytes, tmp_path: Path
) -> None:
    told = []
    for name, content, password in (("plain", plain, ""), ("sealed", sealed, PASSWORD)):
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(content)
        asked = ["pdfinfo", "-struct-text", *(["-upw", password] if password else []), str(file)]
        told.append(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)

    assert TOLD_IN_A_PICTURE in told[0]
    assert told[0] == told[1]


def test_a_password_typed_on_another_keyboard_opens_it(plain: bytes) -> None:
    composed, apart = "sjö och berg i norr", "sjo\u0308 och berg i norr"

    assert PdfReader(BytesIO(protect(plain, apart))).decrypt(composed)


@pytest.mark.parametrize("weak", ["", "a", "hemligt", "aaaaaaaaaaaaaaaaaaaa", "password1234"])
def test_a_password_that_is_easy_to_guess_is_refused_with_the_reason(weak: str) -> None:
    with pytest.raises(WeakPassword) as refused:
        protect(b"", weak)

    told = SWEDISH.tell(refused.value)
    assert "12" in told
    assert "den som har filen" in told


def test_a_password_longer_than_a_pdf_reads_is_refused() -> None:
    with pytest.raises(TooLong) as refused:
        protect(b"", "åäö " * 40)

    assert 60 < refused.value.values["most"] < 128  # type: ignore[operator]  # a number
