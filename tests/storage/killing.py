"""Kills a writing notebook again and again: `python -m tests.storage.killing FOLDER SEED KILLS`.

Every round a child opens the notebook, saves (every third round it changes the passphrase, too)
and tells each save over a pipe before it begins and after it returned. It is killed at a random
moment. Then the notebook is opened again and held against what the child had been told is safe.
A process of its own, with one thread, so that it may fork.
"""

# ruff: noqa: S311
# Chance is seeded, so that a failure can be seen again.

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from app.errors import NoVault, WrongPassphrase
from app.storage.vault import Vault
from tests.storage.conftest import QUICK
from tests.storage.lived import Contents, read_all

# Seconds at most. Two stretchings go before a change of the passphrase, and one before a birth.
SAVING, CHANGING, BEING_BORN = 0.05, 0.2, 0.15

Tell = Callable[..., object]


@dataclass
class Life:
    """What must be there, and what is found."""

    path: Path
    code: str
    passphrase: str
    contents: Contents = field(default_factory=dict)
    saves: int = 0
    changes: int = 0
    troubles: list[str] = field(default_factory=list)


def main(folder: Path, seed: int, kills: int) -> None:
    chance = random.Random(seed)
    path = folder / "notebook.takt"
    vault, code = Vault.create(path, "ord nummer 0", QUICK)
    vault.close()
    life = Life(path, code, "ord nummer 0")
    for round_ in range(kills):
        longest = SAVING if round_ % 3 else CHANGING
        told = killed(chance, longest, partial(write, life, seed, round_))
        hold_against(life, told)
    born = sum(born_whole(folder / f"born-{n}" / "notebook.takt", chance) for n in range(kills // 10))
    found = {"kills": kills, "saves": life.saves, "changes": life.changes, "born": born}
    sys.stdout.write(json.dumps({**found, "troubles": life.troubles}))


def killed(chance: random.Random, longest: float, live: Callable[[Tell], None]) -> list[dict[str, str]]:
    """Let a child live for a random moment, kill it, and hand on what it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            live(lambda **told: os.write(writing, json.dumps(told).encode() + b"\n"))
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        lines = [pipe.readline()]
        time.sleep(chance.random() * longest)
        os.kill(child, signal.SIGKILL)
        lines += pipe.readlines()
    os.waitpid(child, 0)
    return [json.loads(line) for line in lines if line.endswith(b"\n")]


def write(life: Life, seed: int, round_: int, tell: Tell) -> None:
    """Save for ever, and tell."""
    chance = random.Random(f"{seed} {round_}")
    vault = Vault.open(life.path, recovery=life.code)
    known, passphrase = list(life.contents), life.passphrase
    tell(begins="life")
    for number in range(100_000):
        if round_ % 3 == 0 and number % 2 == 0:
            new = f"ord nummer {round_} {number}"
            tell(begins="passphrase", new=new)
            vault.change_passphrase(passphrase, new, stretch=QUICK)
            passphrase = new
        else:
            steps = {change_id(chance, known): chance.randbytes(chance.randrange(10, 700)) for _ in range(3)}
            tell(begins="save", **{one.hex(): payload.hex() for one, payload in steps.items()})
            with vault.change() as change:
                for record_id, payload in steps.items():
                    change.put(record_id, payload, big=record_id[0] % 8 == 0)
            known += steps
        tell(done="")


def change_id(chance: random.Random, known: list[bytes]) -> bytes:
    """A new record's id, or sometimes that of one already there."""
    return chance.choice(known) if known and chance.random() < 0.3 else chance.randbytes(16)


def hold_against(life: Life, told: list[dict[str, str]]) -> None:
    """Everything told as done is there; what had only begun is there whole or not at all."""
    begun: dict[str, str] = {}
    for line in told:
        if "begins" in line:
            begun = line
        elif begun:
            take(life, begun)
            begun = {}
    vault = Vault.open(life.path, recovery=life.code)
    found = read_all(vault)
    vault.close()
    if found != life.contents and begun.get("begins") == "save":
        take(life, begun)
    if found != life.contents:
        life.troubles.append("a save is lost or stands there by half")
        life.contents = found
    if begun.get("begins") == "passphrase" and not opens(life, life.passphrase):
        take(life, begun)
    if "passphrase" in {line.get("begins") for line in told} and not opens(life, life.passphrase):
        life.troubles.append("the passphrase is lost")


def take(life: Life, begun: dict[str, str]) -> None:
    if begun["begins"] == "save":
        saved = {
            bytes.fromhex(one): bytes.fromhex(payload) for one, payload in begun.items() if one != "begins"
        }
        life.contents |= saved
        life.saves += 1
    elif begun["begins"] == "passphrase":
        life.passphrase = begun["new"]
        life.changes += 1


def opens(life: Life, passphrase: str) -> bool:
    try:
        Vault.open(life.path, passphrase=passphrase).close()
    except WrongPassphrase:
        return False
    return True


def born_whole(path: Path, chance: random.Random) -> bool:
    """A notebook killed while it is made is there whole, or not there and can be made anew."""

    def make(tell: Tell) -> None:
        tell(begins="life")
        Vault.create(path, "ord nummer 0", QUICK)

    killed(chance, BEING_BORN, make)
    try:
        Vault.open(path, passphrase="ord nummer 0").close()
    except NoVault:
        vault, _ = Vault.create(path, "ord nummer 0", QUICK)
        vault.close()
        return False
    return True


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
