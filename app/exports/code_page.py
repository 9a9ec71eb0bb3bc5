"""The recovery code on paper: one page to print, and then to delete."""

from datetime import date

from app.exports.as_pdf import print_sheet
from app.exports.blocks import Bullets, Facts, Paragraph
from app.exports.sheet import Sheet
from app.language import Language


def code_page(code: str, language: Language, today: date) -> bytes:
    """The page as PDF. `code` stands in its groups, as it is typed."""
    return print_sheet(
        Sheet(
            title=language.say("Recovery code"),
            made_on=today,
            blocks=(
                Paragraph(
                    language.say(
                        "This code opens your notebook in Takt if you forget the passphrase. Whoever has the code "
                        "and your device can read your notes."
                    )
                ),
                Facts(
                    (
                        (language.say("Recovery code"), code),
                        (language.say("Printed on"), language.full_day(today)),
                    )
                ),
                Bullets(
                    (
                        language.say("Keep this paper where you keep other important papers."),
                        language.say("Delete the file once the page is printed."),
                        language.say("Capital and small letters are the same to Takt."),
                    )
                ),
            ),
            foot=language.say("Takt, your own notebook for long-term pain"),
        ),
        language,
    )
