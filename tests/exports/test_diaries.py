"""Every diary as a table and as JSON, held against files in tests/golden."""

from __future__ import annotations

import pytest

from app.exports import as_csv, as_json
from app.rehab import TRACKERS
from app.rehab.fields import Logged
from tests.exports.patient import LANGUAGES, check_ins
from tests.rehab.test_activity_kept import ENTRIES
from tests.tools.golden import golden


def of(tracker: type[Logged]) -> list[Logged]:
    """A few entries of a diary."""
    return [one for one in (*check_ins()[:1], *ENTRIES) if isinstance(one, tracker)]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_diary_reads_as_it_should_in_a_spreadsheet(tag: str) -> None:
    language = LANGUAGES[tag]
    tables = [
        f"# {tracker.kind}\r\n{as_csv.render(of(tracker), tracker, language).decode('utf-8-sig')}"
        for tracker in TRACKERS
    ]
    made = "".join(tables)

    assert made == golden(f"diaries.{tag}.csv", made)


def test_every_diary_is_archived_in_keys_with_what_its_entries_belong_to() -> None:
    tables = [
        f"# {tracker.kind}\r\n{as_csv.render(of(tracker), tracker, LANGUAGES['sv'], 'archive').decode()}"
        for tracker in TRACKERS
    ]
    made = "".join(tables)

    assert made == golden("diaries.archive.csv", made)


def test_every_diary_is_json_with_null_for_what_was_not_answered() -> None:
    made = "".join(as_json.render(of(tracker), tracker).decode() for tracker in TRACKERS)

    assert made == golden("diaries.json", made)
