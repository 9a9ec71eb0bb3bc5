"""The head of a text: `key: value`, `key: [a, b]`, and the list of sources, between two lines of dashes.

That much of YAML and no more, so that no parser has to travel to every phone.
"""

from __future__ import annotations

from dataclasses import dataclass

FENCE = "---\n"


@dataclass(frozen=True)
class Source:
    """Where a fact comes from: a document's short id, and the part of it."""

    id: str
    section: str


Value = str | tuple[str, ...] | tuple[Source, ...]


def split(text: str) -> tuple[dict[str, Value], str]:
    """The head, by key, and the body. Raises ValueError for a text with no head, or one that cannot be read."""
    before, head, body = text.split(FENCE, 2)
    if before:
        raise ValueError("the head does not stand first")
    read: dict[str, Value] = {}
    lines = head.splitlines()
    for n, line in enumerate(lines):
        if line.startswith(" "):
            continue
        key, _, written = line.partition(":")
        read[key] = value(written.strip()) if written.strip() else sources(lines[n + 1 :])
    return read, body.strip()


def value(written: str) -> Value:
    """A plain value, or a list in brackets."""
    if written.startswith("["):
        return tuple(part.strip() for part in written.strip("[]").split(",") if part.strip())
    return unquoted(written)


def sources(lines: list[str]) -> tuple[Source, ...]:
    """The indented lines that follow, two for each source. Raises ValueError."""
    indented = lines[: next((n for n, line in enumerate(lines) if not line.startswith(" ")), len(lines))]
    told = [line.strip().removeprefix("- ").partition(":")[::2] for line in indented]
    if [key for key, _ in told] != ["id", "section"] * (len(told) // 2) or not told:
        raise ValueError("a source is an id and a section")
    written = [unquoted(text.strip()) for _, text in told]
    return tuple(Source(*pair) for pair in zip(written[::2], written[1::2], strict=True))


def unquoted(written: str) -> str:
    """A value without the quotation marks around it."""
    return written[1:-1] if written[:1] == written[-1:] == '"' else written
