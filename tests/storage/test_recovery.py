"""The recovery code survives handwriting."""

# ruff: noqa: S311
# Chance is seeded, so that a failure can be seen again.

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import MistypedRecoveryCode
from app.storage.recovery import ALPHABET, code, new_secret, secret_of

secrets = st.binary(min_size=16, max_size=16)


def test_a_code_is_seven_groups_of_four() -> None:
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}", code(new_secret()))


def test_a_code_is_never_the_same() -> None:
    assert len({code(new_secret()) for _ in range(100)}) == 100


@given(secrets)
def test_a_code_means_its_secret(secret: bytes) -> None:
    assert secret_of(code(secret)) == secret


@given(secrets, st.randoms())
def test_how_a_code_is_written_does_not_matter(secret: bytes, chance: random.Random) -> None:
    looks = {"0": "0Oo", "1": "1IilL", "V": "VvUu"}
    handwriting = "".join(
        chance.choice(looks.get(one, one + one.lower())) + chance.choice(["", "", " ", "-", "–"])
        for one in code(secret).replace("-", "")
    )

    assert secret_of(handwriting) == secret


@given(secrets, st.integers(0, 27), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_told_as_a_slip(secret: bytes, place: int, other: str) -> None:
    characters = list(code(secret).replace("-", ""))
    if characters[place] == other:
        return
    characters[place] = other

    try:
        found = secret_of("".join(characters))
    except MistypedRecoveryCode:
        return
    # One slip in 4,096 fits by chance; then it is another code, which opens nothing.
    assert found != secret


def test_nearly_every_slip_is_told_as_one() -> None:
    chance = random.Random(1)
    slips = [slip(code(chance.randbytes(16)).replace("-", ""), chance) for _ in range(4_000)]

    unnoticed = [typed for typed in slips if is_a_code(typed)]

    assert len(unnoticed) <= 6


@pytest.mark.parametrize("typed", ["", "K7QM", "å" * 28, "0" * 27, "0" * 29, "*" * 28, "💊" * 28])
def test_what_is_no_code_is_told_as_a_slip(typed: str) -> None:
    with pytest.raises(MistypedRecoveryCode):
        secret_of(typed)


def slip(characters: str, chance: random.Random) -> str:
    """Two neighbours exchanged, or one character misread."""
    place = chance.randrange(27)
    if characters[place] != characters[place + 1]:
        return characters[:place] + characters[place + 1] + characters[place] + characters[place + 2 :]
    return (
        characters[:place] + chance.choice(ALPHABET.replace(characters[place], "")) + characters[place + 1 :]
    )


def is_a_code(typed: str) -> bool:
    try:
        secret_of(typed)
    except MistypedRecoveryCode:
        return False
    return True
