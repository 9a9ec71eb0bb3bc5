"""The recovery code as a person writes it down: seven groups of four, which survive handwriting.

128 random bits and 12 check bits in Crockford's base 32 (no I, L, O or U). The check lets only
one slip of the pen in 4,096 through as far as the lock itself, which then refuses it.
"""

import hashlib
import secrets

from app.errors import MistypedRecoveryCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOKALIKES = str.maketrans("OILU", "011V")
CHARACTERS = 28
GROUP = 4
SECRET = 16
CHECK_BITS = 12


def new_secret() -> bytes:
    """128 random bits."""
    return secrets.token_bytes(SECRET)


def code(secret: bytes) -> str:
    """The secret in groups: "K7QM-2XVD-…"."""
    number = int.from_bytes(secret, "big") << CHECK_BITS | _check(secret)
    characters = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(CHARACTERS)))
    return "-".join(characters[start : start + GROUP] for start in range(0, CHARACTERS, GROUP))


def secret_of(typed: str) -> bytes:
    """The secret that a typed code means; case, hyphens, spaces and O/0, I/L/1, U/V do not matter.

    Raises MistypedRecoveryCode where a character is missing, one too many or wrong.
    """
    characters = "".join(one for one in typed.upper() if one.isalnum()).translate(LOOKALIKES)
    if len(characters) != CHARACTERS or not set(characters) <= set(ALPHABET):
        raise MistypedRecoveryCode
    number = 0
    for character in characters:
        number = number << 5 | ALPHABET.index(character)
    secret = (number >> CHECK_BITS).to_bytes(SECRET, "big")
    if number & (1 << CHECK_BITS) - 1 != _check(secret):
        raise MistypedRecoveryCode
    return secret


def _check(secret: bytes) -> int:
    digest = hashlib.sha256(b"recovery code" + secret).digest()
    return int.from_bytes(digest[:2], "big") >> 16 - CHECK_BITS
