"""A phone number as the patient wrote it, in free words: what of it a phone dials."""

from __future__ import annotations

import re

from app.content.contacts import Contact as Listed

SIGNS = r"[ ()\-\u00a0\u2011\u2013]*"
# Five digits or more, so that hours and amounts are not taken for a number to call.
PHONE = re.compile(rf"\+?\d(?:{SIGNS}\d){{4,}}")
# Of "+46 (0)8 …" the nought is dialled only without the country's number before it.
TRUNK = re.compile(r"((?:\+|\b00)\d{1,3}\s*)\(0\)")
SHORT = re.compile(rf"\+?\d(?:{SIGNS}\d)*")


class OwnNumber(Listed):
    """A number that the patient wrote: the first that stands there, with or without words around it."""

    @property
    def digits(self) -> str:
        """What a phone dials."""
        number = TRUNK.sub(r"\1", self.number)
        found = PHONE.search(number) or SHORT.search(number)
        return "".join(sign for sign in found.group() if sign.isdigit() or sign == "+") if found else ""


def own_number(number: str, name: str = "") -> OwnNumber:
    """A number of the patient's own, under the name it belongs to."""
    return OwnNumber("own", name or number, number, "", verified=True)
