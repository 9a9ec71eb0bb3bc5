"""Kills backups, restores and merges: `python -m tests.storage.killing_backups FOLDER SEED KILLS`.

Every round a child does one of them in a copy of a notebook and is killed at a random moment. Then
the notebook has to say what it said before or what it should say afterwards, and every backup that
has its name has to be whole. A process of its own, with one thread, so that it may fork.
"""

# ruff: noqa: S311
# Chance is seeded, so that a failure can be seen again.

from __future__ import annotations

import json
import random
import shutil
import sys
import time
from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from app.errors import NoVault
from app.storage.backup import Backup, made_of
from app.storage.backup_folder import KEPT, keep_automatic, lying_in
from app.storage.codec import Envelope
from app.storage.journal import Journal
from app.storage.making import make_of, put_aside
from app.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE
from tests.storage.devices import DAY, EVENING, Device, said
from tests.storage.killing import Tell, killed
from tests.storage.notes import KINDS, Drawing, Goal, Walk

MARK = "0123abcd"
Says = dict[bytes, Envelope]


@dataclass
class Scene:
    """A notebook, a backup from another device, and what the notebook may say in the end."""

    folder: Path
    before: Path
    content: bytes
    was: Says
    ends: dict[str, Says]
    troubles: list[str] = field(default_factory=list)

    @property
    def path(self) -> Path:
        return self.folder / "notebook.takt"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"


def set_up(folder: Path) -> Scene:
    one = Device(folder / "one")
    goals = one.journal.add_all([Goal(f"goal {number}") for number in range(20)])
    one.journal.add_all([Drawing(DAY, tuple((n, n) for n in range(400))) for _ in range(5)])
    other = one.twin("other")
    for device, minutes in ((one, 1), (other, 2)):
        device.now = EVENING + timedelta(minutes=minutes)
        device.journal.add_all([Walk(day=DAY, note=f"{minutes} {n}" * 20) for n in range(400)])
        device.journal.change(goals[0].id, Goal(f"changed {minutes}"))
    other.journal.remove(goals[1].id)
    backups = one.folder / "backups"
    backups.mkdir()
    for number in range(KEPT):
        keep_automatic(made_of(one.vault, EVENING), backups, EVENING - timedelta(days=number), MARK)
    was, then, content = one.says(), other.says(), made_of(other.vault, EVENING)
    united = one.twin("united")
    united.merge(other)
    ends = {"merge": united.says(), "replace": then, "aside": then, "anew": then, "backup": was}
    for device in (one, other, united):
        device.journal.close()
    return Scene(folder / "life", folder / "one", content, was, ends)


def attempt(scene: Scene, deed: str, tell: Tell) -> None:
    """Do it, telling when it begins and when it is done."""
    backup = Backup.open(scene.content, passphrase=PASSPHRASE)
    if deed in ("aside", "anew"):
        tell(begins=deed)
        if deed == "aside":
            put_aside(scene.path, scene.backups / "takt-former.takt", scene.content)
        else:
            make_of(scene.path, scene.content)
    else:
        vault = Vault.open(scene.path, passphrase=PASSPHRASE)
        journal = Journal(vault, KINDS, lambda: EVENING)
        tell(begins=deed)
        if deed == "backup":
            keep_automatic(made_of(vault, EVENING), scene.backups, EVENING + timedelta(days=1), MARK)
        else:
            {"merge": journal.merge, "replace": journal.replace}[deed](backup)
    tell(done=deed)
    time.sleep(5)


def round_of(scene: Scene, deed: str, chance: random.Random, longest: float) -> str:
    """Kill one deed, and say how far it had come."""
    shutil.rmtree(scene.folder, ignore_errors=True)
    shutil.copytree(scene.before, scene.folder)
    if deed == "anew":
        scene.path.unlink()
    told = killed(chance, longest, lambda tell: attempt(scene, deed, tell))
    now: Says | None = None
    with suppress(NoVault), closing(Vault.open(scene.path, passphrase=PASSPHRASE)) as vault:
        vault.verify()
        now = said(vault)
    before = None if deed == "anew" else scene.was
    done = {"done": deed} in told
    if now not in ((scene.ends[deed],) if done else (before, scene.ends[deed])):
        scene.troubles.append(f"{deed} stands there by half")
    hold_backups_against(scene, deed, done=done)
    return f"{deed} {'done' if done else 'old' if now == before else 'new'}"


def hold_backups_against(scene: Scene, deed: str, *, done: bool) -> None:
    """Every backup is whole, and at least as many as before are there."""
    lying = lying_in(scene.backups)
    if len(lying) < KEPT:
        scene.troubles.append(f"{deed} lost a backup")
    if deed == "backup" and done and lying[0].made != EVENING + timedelta(days=1):
        scene.troubles.append("a backup that was told as made is gone")
    newest = [lying[0].path] if deed == "backup" else []
    for path in [*newest, *scene.backups.glob("takt-former.takt")]:
        with closing(Backup.open(path.read_bytes(), passphrase=PASSPHRASE)) as backup:
            if said(backup) != scene.was:
                scene.troubles.append(f"{path.name} is not whole")


def main(folder: Path, seed: int, kills: int) -> None:
    chance = random.Random(seed)
    scene = set_up(folder)
    found: Counter[str] = Counter()
    deeds = list(scene.ends)
    for number in range(kills):
        deed = deeds[number % len(deeds)]
        patience = (1, 4, 16)[number // len(deeds) % 3]
        found[round_of(scene, deed, chance, LONGEST[deed] * patience)] += 1
    sys.stdout.write(json.dumps({"troubles": scene.troubles, **found}))


# Seconds from the beginning of a deed; about what it takes. A busy machine takes longer.
LONGEST = {"merge": 0.06, "replace": 0.06, "aside": 0.03, "anew": 0.012, "backup": 0.04}

if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
