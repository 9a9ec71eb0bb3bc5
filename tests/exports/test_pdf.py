"""The summary on paper: everybody can read it, also with a screen reader, also in fifty years."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.errors import MissingCharacter
from app.exports import as_pdf, render
from app.exports.blocks import Facts, Table
from app.exports.code_page import code_page
from app.exports.drawing_page import drawing_page
from app.exports.records import Records
from app.exports.referral_page import referral_page
from app.exports.sheet import Sheet
from app.exports.summary import FICTIONAL, FOOT, TITLE, VisitSummary, build
from app.rehab.checkin import CheckIn
from app.rehab.period import Period
from app.rehab.profile import Profile
from app.rehab.visits_referral import HEADINGS, ReferralSheet
from tests.exports import agreed
from tests.exports.fullest import fullest
from tests.exports.patient import DRAWINGS, FOUR_WEEKS, LANGUAGES, TODAY, check_ins, records, summary, whole
from tests.tools.vera import broken_rules

SWEDISH = LANGUAGES["sv"]
STANDARDS = pytest.mark.parametrize("standard", ["ua1", "2a"])
LONG = "Gick en runda i skogen och vilade sedan en stund i solen. " * 300


def noted(*notes: str) -> VisitSummary:
    days = Period.days_until(TODAY, len(notes))
    return summary(
        checkins=[CheckIn(day=day, sleep=5, note=note) for day, note in zip(days, notes, strict=True)]
    )


def three_months() -> VisitSummary:
    period = Period.months_until(TODAY, 3)
    return summary(period, checkins=check_ins(period))


def for_a_relative() -> VisitSummary:
    return whole(relative=agreed.PLAN.relatives[0])


def ten_years() -> VisitSummary:
    period = Period.months_until(TODAY, 120)
    return summary(period, checkins=check_ins(period))


SUMMARIES: dict[str, Callable[[], VisitSummary]] = {
    "everything": whole,
    "the fullest": fullest,
    "for a relative": for_a_relative,
    "four weeks": summary,
    "three months": three_months,
    "ten years": ten_years,
    "nothing written": lambda: build(Records(), FOUR_WEEKS, TODAY),
    "only notes": lambda: build(records(), FOUR_WEEKS, TODAY, ["notes"]),
    "one answer": lambda: summary(checkins=[CheckIn(day=TODAY, sleep=0)], name="", fictional=False),
    "a note over several pages": lambda: noted(LONG, "kort", LONG),
    "words without spaces": lambda: noted("https://exempel.se/" + "å" * 400),
    "other alphabets": lambda: noted("Ευχαριστώ, спасибо, 😊, ₂, −, →, ≥, ✓"),
}


def text_of(pdf: bytes, *options: str) -> str:
    done = subprocess.run(["pdftotext", *options, "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


def untagged() -> bytes:
    from fpdf import FPDF

    plain = FPDF()
    plain.add_page()
    plain.set_font("helvetica", size=12)
    plain.cell(text="Sammanfattning")
    return bytes(plain.output())


FAULTS = {
    "a picture without words": (b"/Alt", b"/Xlt", "7.3-1 "),
    "columns without names": (b"/Scope /Column", b"/Scopf /Column", "7.5-1 "),
    "words in no language": (b"/Lang ", b"/Lxng ", "7.2-"),
    "a title that is not shown": (b"/DisplayDocTitle true", b"/DisplayDocTitle null", "7.1-10 "),
}


@pytest.fixture(scope="module")
def ours() -> dict[str, bytes]:
    """Every summary in Swedish, one in every language, and every other page that is printed."""
    owner = Profile(name="Karin Påhittad", fictional=True)
    referral = ReferralSheet(day=TODAY, **dict.fromkeys(HEADINGS, LONG))
    return {
        "a referral": referral_page(referral, owner, SWEDISH),
        "a pain drawing": drawing_page(DRAWINGS[0], owner, SWEDISH, TODAY),
        "the recovery code": code_page("ABCD-EFGH", SWEDISH, TODAY),
        **{case: as_pdf.render(make(), SWEDISH) for case, make in SUMMARIES.items()},
        **{tag: render("pdf", whole(), language) for tag, language in LANGUAGES.items()},
    }


@STANDARDS
def test_the_pages_hold_to_the_standards(ours: dict[str, bytes], standard: str, tmp_path: Path) -> None:
    broken = broken_rules(standard, ours, tmp_path)

    assert broken == {name: [] for name in ours}


def test_faults_planted_in_our_own_pdf_are_caught(ours: dict[str, bytes], tmp_path: Path) -> None:
    planted = {name: ours["sv"].replace(there, gone) for name, (there, gone, _) in FAULTS.items()}

    broken = broken_rules("ua1", planted | {"untagged": untagged()}, tmp_path)

    caught = {name: any(rule in one for one in broken[name]) for name, (_, _, rule) in FAULTS.items()}
    assert caught == dict.fromkeys(FAULTS, True), broken
    assert any("StructTreeRoot" in one for one in broken["untagged"])


@pytest.mark.parametrize("case", SUMMARIES)
def test_every_page_says_that_the_person_is_made_up(ours: dict[str, bytes], case: str) -> None:
    made = SUMMARIES[case]()

    pages = text_of(ours[case]).split("\f")[:-1]

    assert [SWEDISH.say(FICTIONAL) in page for page in pages] == [made.fictional] * len(pages)
    assert all(
        SWEDISH.say("Page {page} of {pages}", page=n, pages=len(pages)) in page
        for n, page in enumerate(pages, 1)
    )
    assert all(SWEDISH.say(FOOT) in page for page in pages)


def test_the_first_page_stands_alone_and_details_follow() -> None:
    first, *rest = text_of(as_pdf.render(summary(), SWEDISH)).split("\f")[:-1]

    assert all(SWEDISH.say(words) in first for words in (TITLE, "Key figures", "Answers over time"))
    assert all(SWEDISH.say(words) in rest[0] for words in ("More answers over time", "My notes"))


def test_letters_in_pictures_are_text() -> None:
    first = text_of(as_pdf.render(summary(), SWEDISH), "-l", "1")

    assert "26 okt." in first
    assert "16 nov." in first


def test_all_letters_travel_with_the_file(tmp_path: Path) -> None:
    file = tmp_path / "summary.pdf"
    file.write_bytes(as_pdf.render(summary(), SWEDISH))

    fonts = subprocess.run(
        ["pdffonts", file], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]

    assert len(fonts) == 2
    assert all(re.search(r"DejaVu.* yes yes yes ", font) for font in fonts)


def test_the_file_names_its_title_and_its_language_and_no_person() -> None:
    pdf = PdfReader(BytesIO(as_pdf.render(summary(), SWEDISH)))

    assert pdf.root_object["/Lang"] == "sv-SE"
    assert pdf.xmp_metadata is not None
    assert pdf.xmp_metadata.dc_title == {"x-default": SWEDISH.say(TITLE)}
    assert not pdf.xmp_metadata.dc_creator


def test_the_same_summary_gives_the_same_bytes_in_another_run() -> None:
    here = hashlib.sha256(as_pdf.render(summary(), SWEDISH)).hexdigest()
    program = (
        "import hashlib; from app.exports import as_pdf; from tests.exports.patient import LANGUAGES, summary;"
        "print(hashlib.sha256(as_pdf.render(summary(), LANGUAGES['sv'])).hexdigest())"
    )

    there = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert there.strip() == here


def test_a_character_that_cannot_be_printed_is_told_and_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(MissingCharacter):
        as_pdf.render(noted("ont 腰 i ryggen"), SWEDISH)

    assert caplog.text == ""


def test_nothing_that_was_typed_reaches_a_log(caplog: pytest.LogCaptureFixture) -> None:
    as_pdf.render(noted("Ont i höften 😊", "<svg onload=x>"), SWEDISH)

    assert caplog.text == ""


def test_a_summary_of_three_months_has_one_first_page() -> None:
    first = text_of(as_pdf.render(three_months(), SWEDISH), "-l", "1")

    assert SWEDISH.period(date(2026, 8, 23), TODAY) in first
    assert SWEDISH.say("Answers over time") in first


def test_a_table_that_goes_on_overleaf_has_its_header_there_again_and_is_read_out_once(
    tmp_path: Path,
) -> None:
    file = tmp_path / "table.pdf"
    rows = tuple((f"Rad {n}", "5") for n in range(120))
    sheet = Sheet(
        "Tabell", TODAY, (Facts((("Källa", "Jag"),)),), (Table("Mått", ("Fråga", "Svaret nu"), rows),)
    )
    file.write_bytes(as_pdf.print_sheet(sheet, SWEDISH))

    pages = text_of(file.read_bytes()).split("\f")[1:-1]
    read_out = subprocess.run(["pdfinfo", "-struct-text", file], capture_output=True, text=True, check=True)

    assert len(pages) > 2
    assert [page.count("Svaret nu") for page in pages] == [1] * len(pages)
    assert sum(page.count("Rad ") for page in pages) == 120
    assert read_out.stdout.count("Svaret nu") == 1
