"""Makes tests/golden/vault-1.takt, once: `python -m tests.storage.golden`. It is never made again.

Whoever changes the format writes a second file beside it; this one must open for ever.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

from app.storage.journal import Journal
from app.storage.vault import Vault
from tests.storage.conftest import QUICK, ticking
from tests.storage.notes import KINDS, Drawing, Goal, Level, Owner, Place, Stop, Walk

FILE = Path(__file__).parent.parent / "golden" / "vault-1.takt"
PASSPHRASE = "lampa sten båge träd moln"
DAY = date(2026, 11, 20)

WALK = Walk(
    pain=0,
    day=DAY,
    at=datetime(2026, 11, 20, 12, tzinfo=UTC),
    hours=1.5,
    began=time(11, 30),
    dose=Decimal("7.50"),
    place=Place.WOODS,
    level=Level.LESS,
    note="Gick en runda i skogen – åäö æø",
    with_whom=("Anna", "Bo"),
    span=(1, 2.5),
    stops=(Stop("lake", 10),),
    steps={"up": 120},
)
DRAWING = Drawing(DAY, tuple((number, number * 2) for number in range(2_000)))


def make(path: Path) -> str:
    """One of everything: a walk, a goal with an earlier version, a drawing, the owner, and a removed walk."""
    vault, code = Vault.create(path, PASSPHRASE, QUICK)
    journal = Journal(vault, KINDS, ticking())
    journal.add(WALK, who="Anna", why="golden")
    goal = journal.add(Goal("to the lake", 20), who="Anna", why="spring")
    journal.change(goal.id, Goal("round the lake", 40), who="Bo", why="stronger")
    journal.add(DRAWING)
    journal.add(Owner("Anna"))
    journal.remove(journal.add(Walk(day=DAY, note="removed")).id)
    journal.close()
    return code


if __name__ == "__main__":
    if FILE.exists():
        raise SystemExit("vault-1.takt is there already, and stays as it is")
    with tempfile.TemporaryDirectory() as folder:
        new_code = make(Path(folder) / "vault-1.takt")
        shutil.copy(Path(folder) / "vault-1.takt", FILE)
    FILE.with_suffix(".code").write_text(new_code + "\n")
