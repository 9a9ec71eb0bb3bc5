"""A PDF that opens only with a password, for e-mail.

AES-256 over the finished file: what fpdf2 itself encrypts would leave the pictures' words and
the language readable. A file can be tried against for years by whoever has it, so its password
is held to the same measure as the notebook's passphrase.
"""

from __future__ import annotations

from io import BytesIO
from unicodedata import normalize

from app.errors import TooLong, WeakPassword
from app.storage.passphrases import LEAST, Words, strength

MOST_BYTES = 127  # More of a password is not read (ISO 32000-2, 7.6.4.3.3).


def protect(pdf: bytes, password: str) -> bytes:
    """The same PDF, unreadable without the password. Raises WeakPassword, TooLong.

    The same PDF and password give other bytes each time.
    """
    from pypdf import PdfReader, PdfWriter  # Takes a moment to load.
    from pypdf.constants import UserAccessPermissions

    secret = checked(password)
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    # Whoever has the password may do everything, above all let it be read aloud.
    writer.encrypt(secret, algorithm="AES-256", permissions_flag=UserAccessPermissions.all())
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def checked(password: str) -> str:
    """The password in the form in which programs compare it. Raises WeakPassword, TooLong."""
    # Keyboards differ in how they compose å and ö.
    secret = normalize("NFKC", password)
    if (told := secret.encode())[MOST_BYTES:]:
        raise TooLong("password", most=len(told[:MOST_BYTES].decode(errors="ignore")))
    rated = strength(secret)
    if not rated.long_enough or rated.words is Words.WEAK:
        raise WeakPassword(least=LEAST)
    return secret
