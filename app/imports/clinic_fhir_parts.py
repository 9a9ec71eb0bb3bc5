"""What all FHIR resources share: texts of codes, names, and where references lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

from app.imports.clinic_given import choices_of, letters, plain
from app.language import COUNTRIES
from app.rehab.plan import Category

Resource = dict[str, Any]


class Resources:
    """The resources of a bundle by kind and by reference, those contained in others too."""

    def __init__(self, whole: Resource) -> None:
        self._all: list[Resource] = []
        self._by_name: dict[str, Resource] = {}
        entries = dicts(whole.get("entry")) if whole["resourceType"] == "Bundle" else [{"resource": whole}]
        for entry in entries:
            one = entry.get("resource")
            if isinstance(one, dict) and isinstance(one.get("resourceType"), str):
                self._keep(one, entry.get("fullUrl"))

    def _keep(self, one: Resource, url: object) -> None:
        self._all.append(one)
        if isinstance(url, str):
            self._by_name.setdefault(url, one)
        if isinstance(one.get("id"), str):
            self._by_name.setdefault(f"{one['resourceType']}/{one['id']}", one)
        for inner in dicts(one.get("contained")):
            if isinstance(inner.get("id"), str) and isinstance(inner.get("resourceType"), str):
                self._by_name.setdefault(f"#{inner['id']}", inner)

    def of(self, kind: str) -> list[Resource]:
        """All resources of a kind."""
        return [one for one in self._all if one["resourceType"] == kind]

    def others(self, kinds: Collection[str]) -> Mapping[str, int]:
        """How many there are of every other kind."""
        return Counter(str(one["resourceType"])[:60] for one in self._all if one["resourceType"] not in kinds)

    def resolve(self, reference: object) -> Resource | None:
        """The resource that a reference leads to."""
        name = reference.get("reference") if isinstance(reference, dict) else None
        return self._by_name.get(name) if isinstance(name, str) else None

    def kind_of(self, reference: object) -> str:
        """Which kind of resource a reference leads to, as far as it tells."""
        one = self.resolve(reference)
        if one is not None:
            return str(one["resourceType"])
        return told_by(reference, "type") or told_by(reference, "reference").partition("/")[0]

    def named(self, reference: object) -> str:
        """What somebody is called who is referred to."""
        shown = told_by(reference, "display")
        one = self.resolve(reference)
        if shown or one is None:
            return shown
        # A role leads on to the person.
        inner = self.resolve(one.get("practitioner")) or one
        return name_of(inner) or told_by(one, "practitioner.display")


def dicts(value: object) -> list[Resource]:
    """The objects of a list; nothing of anything else."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def at(one: object, path: str) -> Any:
    """What stands at a path of names, or None."""
    for name in path.split("."):
        one = one.get(name) if isinstance(one, dict) else None
    return one


def told_by(one: object, *paths: str) -> str:
    """The first text at one of some paths, or nothing."""
    return next((text for path in paths if isinstance(text := at(one, path), str) and text.strip()), "")


def text_of(concept: object) -> str:
    """What a code means in words: its own text before the system's name for it."""
    if text := told_by(concept, "text"):
        return plain(text)
    coded = dicts(concept.get("coding")) if isinstance(concept, dict) else []
    return next((plain(told_by(one, "display")) for one in coded if told_by(one, "display")), "")


def name_of(one: Resource) -> str:
    """The name of a person or a place. Identity numbers are not read."""
    name = one.get("name")
    if isinstance(name, str):
        return plain(name)
    for each in dicts(name):
        given = each.get("given")
        first = [part for part in given if isinstance(part, str)] if isinstance(given, list) else []
        if text := told_by(each, "text") or " ".join((*first, told_by(each, "family"))).strip():
            return plain(text)
    return ""


def phone_of(one: Resource | None) -> str:
    """The first telephone number of somebody."""
    if one is None:
        return ""
    return next(
        (told_by(each, "value") for each in dicts(one.get("telecom")) if each.get("system") == "phone"), ""
    )


def is_category(text: str) -> bool:
    """Whether a text is a kind of action, in any of the three languages."""
    return any(letters(text) in choices_of(Category, country) for country in COUNTRIES)
