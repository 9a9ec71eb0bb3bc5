"""`takt check` reads the whole notebook and says whether it is unharmed."""

import sqlite3
from contextlib import closing

from tests.command.at_the_terminal import NOTE, Takt


def test_an_unharmed_notebook_is_told_with_how_much_is_in_it(takt: Takt) -> None:
    said = takt("check", "--language", "sv")

    assert said.code == 0
    assert said.err == ""
    assert "3" in said.out.splitlines()[-1]
    assert NOTE not in said.out


def test_a_notebook_of_which_a_part_is_damaged_is_told(takt: Takt) -> None:
    file = takt.folder / "notebook.takt"
    with closing(sqlite3.connect(file)) as inside:
        (sealed,) = inside.execute("SELECT sealed FROM record ORDER BY number LIMIT 1").fetchone()
    content = file.read_bytes()
    damaged = sealed[:-1] + bytes([sealed[-1] ^ 1])
    file.write_bytes(content.replace(sealed, damaged))

    assert sealed in content
    assert takt("check").sentence
