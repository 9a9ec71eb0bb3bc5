"""Long words of our languages are divided where a reader expects it, and only where no line can hold them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.views.parts.long_words import divided, widest_word, width_of

ROOM_OF_A_ROW, DOUBLE = 228, 34


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("Nedtrappningen", "Nedtrapp-ningen"),
        ("Träningsprogram", "Tränings-program"),
        ("Återställningskod", "Återställnings-kod"),
        ("sjukskrivningen", "sjukskriv-ningen"),
        ("Gendannelseskode", "Gendannelses-kode"),
        ("smerteklinikken", "smerteklinik-ken"),
        ("behandlingsresultat", "behandlings-resultat"),
        ("överenskommelse", "överenskom-melse"),
    ],
)
def test_a_word_too_long_for_its_line_is_divided_at_a_joint_or_a_syllable(word: str, lines: str) -> None:
    assert divided(word, DOUBLE, ROOM_OF_A_ROW) == lines


def test_a_joint_is_a_better_place_than_a_syllable_where_it_fits() -> None:
    assert divided("Rehabiliteringskoordinator", DOUBLE, 266) == "Rehabiliterings-koordinator"
    assert divided("Rehabiliteringskoordinator", DOUBLE, ROOM_OF_A_ROW) == "Rehabilite-ringskoordina-tor"


def test_words_that_a_line_can_hold_stay_whole() -> None:
    text = "Fysioterapeuten ringer om aktivitetsregulering och nedtrappningsplan"

    assert divided(text, 17, 300) == text


@pytest.mark.parametrize(
    "text",
    ["takt-2026-11-22-091200-own-8a41f77b.takt", "www.1177.se/hitta-vard/mottagningar", "höj- och sänkbart"],
)
def test_addresses_names_of_files_and_what_has_a_hyphen_are_left_alone(text: str) -> None:
    assert divided(text, DOUBLE, 150) == text


@given(st.text(max_size=80), st.sampled_from((17, 34, 42)), st.floats(min_value=40, max_value=500))
def test_only_hyphens_are_ever_added(text: str, size: float, room: float) -> None:
    shown = divided(text, size, room)

    assert shown.replace("-", "") == text.replace("-", "")


@given(st.text(alphabet="abdefgiklmnoprstuvyåäöæø ", max_size=60), st.floats(min_value=120, max_value=400))
def test_what_stands_before_a_hyphen_fits_on_a_line(text: str, room: float) -> None:
    pieces = [piece for word in divided(text, DOUBLE, room).split() for piece in word.split("-")[:-1]]

    assert all(width_of(f"{piece}-", DOUBLE) <= room for piece in pieces)


def test_the_widest_word_is_the_widest_and_not_the_one_of_most_letters() -> None:
    assert widest_word("illiili mammas", 17) == width_of("mammas", 17)
