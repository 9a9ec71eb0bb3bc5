"""Numbers to call: dialled where the platform can, copied elsewhere; unverified ones say so."""

from __future__ import annotations

import flet as ft

from app.content.contacts import Contact
from app.language import Language
from app.views.parts.actions import primary, tappable
from app.views.parts.boundary import component
from app.views.parts.notice import Handler, notices
from app.views.parts.seen import look, spoken
from app.views.parts.text import C, T, quiet, words


def calling(contact: Contact) -> Handler:
    """What happens when a number is tapped. Called while a component is drawn."""
    language, said, page = spoken(), notices(), ft.context.page
    dials = page.platform in (ft.PagePlatform.ANDROID, ft.PagePlatform.IOS)

    async def call() -> None:
        if dials:
            await ft.UrlLauncher().launch_url(f"tel:{contact.digits}")
            return
        try:
            await ft.Clipboard().set(contact.number)
        except RuntimeError:  # Flet's own, where the browser does not let anybody copy.
            said.tell(language.say("Call {number} from a phone.", number=contact.unbroken))
        else:
            said.tell(language.say("{number} is copied. Call it from a phone.", number=contact.unbroken))

    return call


def about(contact: Contact, language: Language) -> str:
    """Whose number it is, and whether it was checked at its owner; empty where the number says it all."""
    if not contact.verified:
        return language.say("{name} · number not verified at its owner", name=contact.name)
    return contact.name if contact.name != contact.number else ""


@component
def Emergency(contact: Contact) -> ft.Control:
    """The number for when a life is in danger, as the one filled button."""
    text = spoken().say("Call {number}", number=contact.unbroken)
    lines: list[ft.Control] = [primary(text, ft.Icons.CALL_OUTLINED, calling(contact))]
    if told := about(contact, spoken()):
        lines.append(quiet(told))
    return ft.Column(lines, spacing=4, tight=True, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)


@component
def Number(contact: Contact, when: str = "") -> ft.Control:
    """A number, when it is the one to call, and whose it is, as one button."""
    seen, language = look(), spoken()
    lines: list[ft.Control] = [
        words(language.say("Call {number}", number=contact.unbroken), T.TITLE_SMALL, C.PRIMARY)
    ]
    lines += [quiet(when)] if when else []
    if told := about(contact, spoken()):
        lines.append(quiet(told))
    parts: list[ft.Control] = [
        ft.Icon(ft.Icons.CALL_OUTLINED, size=seen.icon(24), color=C.PRIMARY),
        ft.Column(lines, spacing=2, expand=True, tight=True),
    ]
    row = ft.Row(parts, spacing=14, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    pad = ft.Padding.symmetric(horizontal=seen.card_pad, vertical=12)
    return tappable(row, calling(contact), pad=pad, radius=0)
