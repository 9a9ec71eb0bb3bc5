"""The words that belong to a country and are the same in every language: documents, roles, authorities."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from app.rehab.plan.choices import KindOfPlan, Role

# Each country has words for all kinds of plan, for a patient may move with a plan from elsewhere.
DOCUMENTS: Mapping[str | Enum, str] = {
    KindOfPlan.REHABILITATION: "Rehabiliteringsplan",
    KindOfPlan.TREATMENT: "Behandlingsplan",
    KindOfPlan.RETRAINING: "Genoptræningsplan",
    KindOfPlan.TAPER: "Aftrapningsplan",
    KindOfPlan.INDIVIDUAL: "Individuell plan",
}

COUNTRY_WORDS: Mapping[str, Mapping[str | Enum, str]] = {
    "SE": {
        **DOCUMENTS,
        Role.REGULAR: "Fast vårdkontakt",
        Role.GP: "Husläkare",
        Role.COORDINATOR: "Rehabiliteringskoordinator",
        Role.SOCIAL_INSURANCE: "Försäkringskassan",
        "sick_leave": "Sjukskrivning",
    },
    "DK": {
        **DOCUMENTS,
        Role.REGULAR: "Tovholder",
        Role.GP: "Egen læge",
        Role.COORDINATOR: "Koordinator",
        Role.SOCIAL_INSURANCE: "Jobcenter",
        "sick_leave": "Sygemelding",
    },
    "NO": {
        **DOCUMENTS,
        Role.REGULAR: "Koordinator",
        Role.GP: "Fastlege",
        Role.COORDINATOR: "Rehabiliteringskoordinator",
        Role.SOCIAL_INSURANCE: "NAV",
        "sick_leave": "Sykmelding",
    },
}
