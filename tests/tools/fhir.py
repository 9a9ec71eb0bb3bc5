"""FHIR bundles held against what others wrote: the official JSON schema of R4, and three programs for Node."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft6Validator

from tests.tools.node import FOLDER, node

SCHEMA = FOLDER / "node_modules" / "@medplum" / "definitions" / "dist" / "fhir" / "r4" / "fhir.schema.json"

Bundle = dict[str, Any]


def faults(bundles: Mapping[str, Bundle], folder: Path) -> dict[str, dict[str, list[str]]]:
    """What each checker finds wrong with each bundle: schema, medplum, fhir, references."""
    files = {name: folder / f"{n}.json" for n, name in enumerate(bundles)}
    for name, file in files.items():
        file.write_text(json.dumps(bundles[name]), encoding="utf-8")
    told = node("fhir.mjs", *files.values())
    return {name: {"schema": broken(bundles[name]), **told[str(file)]} for name, file in files.items()}


def broken(bundle: Bundle) -> list[str]:
    """Where the bundle breaks the official schema, resource by resource."""
    bare = bundle | {"entry": [{"fullUrl": one.get("fullUrl")} for one in bundle["entry"]]}
    return [
        f"{resource['resourceType']} {list(error.absolute_path)}: {error.message}"
        for resource in (bare, *(one["resource"] for one in bundle["entry"]))
        for error in validator(resource["resourceType"]).iter_errors(resource)
    ]


@cache
def definitions() -> dict[str, Any]:
    """The definitions of the official schema."""
    found: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))["definitions"]
    return found


@cache
def validator(kind: str) -> Draft6Validator:
    """The official schema of one kind of resource."""
    return Draft6Validator({"$ref": f"#/definitions/{kind}", "definitions": definitions()})
