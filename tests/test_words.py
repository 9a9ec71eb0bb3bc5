"""Every word a patient reads is there in three languages, whole and with the same placeholders."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
FOLDERS = {"sv": "sv", "da": "da", "nb": "no"}
KEYWORDS = {"say": None, "N_": None, "count": (1, 2), "about": ((1, "c"), 2)}
PLACEHOLDER = re.compile(r"\{(\w+)\}")

Key = tuple[str | None, str | tuple[str, ...]]


@cache
def marked() -> frozenset[Key]:
    """Every message that the code marks, with its context."""
    found = extract_from_dir(ROOT / "app", [("**.py", "python")], keywords=KEYWORDS)
    return frozenset(
        (context, tuple(words) if isinstance(words, tuple | list) else words)
        for _, _, words, _, context in found
    )


@cache
def catalogue(tag: str) -> Catalog:
    with (ROOT / "app/content" / FOLDERS[tag] / "LC_MESSAGES/ui.po").open("rb") as read:
        return read_po(read, locale=tag)


def messages(tag: str) -> dict[Key, Message]:
    return {(message.context, as_key(message.id)): message for message in catalogue(tag) if message.id}


def as_key(words: str | tuple[str, ...] | list[str]) -> str | tuple[str, ...]:
    return words if isinstance(words, str) else tuple(words)


def forms(words: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words or ())


def faults(message: Message) -> list[str]:
    """What is wrong with one translation."""
    wanted = {name for form in forms(message.id) for name in PLACEHOLDER.findall(form)}
    found = []
    for form in forms(message.string):
        has = set(PLACEHOLDER.findall(form))
        if not form:
            found.append(f"no words for {message.id!r}")
        elif has != wanted and not (isinstance(message.id, tuple) and wanted - has == {"n"}):
            found.append(f"placeholders {sorted(has)} instead of {sorted(wanted)} in {form!r}")
        if form != form.strip() or "  " in form:
            found.append(f"loose spaces in {form!r}")
        if "!" in form:
            found.append(f"an exclamation mark in {form!r}")
    if message.fuzzy:
        found.append(f"fuzzy: {message.id!r}")
    return found


@pytest.mark.parametrize("tag", FOLDERS)
def test_every_marked_word_is_in_the_catalogue(tag: str) -> None:
    assert marked() - messages(tag).keys() == frozenset()


@pytest.mark.parametrize("tag", FOLDERS)
def test_the_catalogue_holds_no_word_that_nobody_says(tag: str) -> None:
    assert messages(tag).keys() - marked() == set()
    assert not catalogue(tag).obsolete


@pytest.mark.parametrize("tag", FOLDERS)
def test_every_word_is_translated_whole(tag: str) -> None:
    assert [fault for message in messages(tag).values() for fault in faults(message)] == []


def test_a_fault_in_a_catalogue_would_be_found() -> None:
    assert faults(Message("Saved at {time}", "Sparat klockan {tid}"))
    assert faults(Message("Saved", ""))
    assert faults(Message("Saved", "Sparat!"))
    assert faults(Message("Saved", "Sparat", flags=["fuzzy"]))
    assert faults(Message("Saved at {time}", "Sparat klockan {time}")) == []


@pytest.mark.parametrize("tag", FOLDERS)
def test_no_number_to_call_is_typed_in_prose(tag: str) -> None:
    typed = [
        form
        for message in messages(tag).values()
        for form in forms(message.string)
        if re.search(r"\b(112|113|1177|1-1-2|116 ?117|90101)\b|\d{2} \d{2} \d{2}", form)
    ]

    assert typed == []


def test_the_quotation_marks_belong_to_the_language() -> None:
    for tag, strange in (("sv", '«»“"'), ("da", '«»“"'), ("nb", '”“"')):
        wrong = [
            form
            for message in messages(tag).values()
            for form in forms(message.string)
            if set(strange) & set(form)
        ]
        assert wrong == []
