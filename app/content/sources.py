"""The documents that the texts build on, by the short ids they are cited with."""

from __future__ import annotations

from app.content.front_matter import Source

# Titles stand in their own language: that is how somebody finds them.
DOCUMENTS = {
    "S000": "Vårdförloppet Smärta – långvarig, hos vuxna (2022)",
    "S001": "Region Gävleborg, ansvar för smärtpatienter",
    "S002": "Sundhedsstyrelsen, Anbefalinger for tværsektorielle forløb for mennesker med kroniske smerter (2023)",
    "S003": "Region Jönköpings län, Specialiserad smärtbehandling vid smärtkliniken (2024)",
    "S004": "Webinar om den nasjonale veilederen Smerteklinikker og -sentre",
}
# Ids that name no document of their own: the section says it all.
UNNAMED = ("leaflet", "web")


def named(source: Source) -> str:
    """A source as a reader can look it up."""
    if source.id in UNNAMED:
        return source.section
    return f"{DOCUMENTS.get(source.id, source.id)}: {source.section}"
