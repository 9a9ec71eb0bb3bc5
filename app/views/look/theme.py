"""Type and theme: the whole look of Flet's controls for one scheme and text size.

Roboto is the font inside the client and ships in one weight: 500 looks like 400 and 600 is
drawn bold, so there are two weights and size does the rest.
"""

from __future__ import annotations

import flet as ft

from app.views.look.colours import SCHEMES
from app.views.look.sizes import RADIUS

W = ft.FontWeight
TYPE = {
    "headline_medium": (28, 1.2, W.W_500),  # the screen's title
    "title_large": (22, 1.25, W.W_500),  # one per screen: the hero card
    "title_medium": (18, 1.33, W.W_600),  # sections, cards
    "title_small": (17, 1.35, W.W_600),  # rows
    "body_large": (18, 1.5, W.W_400),  # reading: articles, input
    "body_medium": (17, 1.42, W.W_400),  # default
    "body_small": (16, 1.4, W.W_400),  # detail under a row title
    "label_large": (17, 1.25, W.W_600),  # buttons
    "label_medium": (15, 1.35, W.W_500),  # captions, chips
    "label_small": (14, 1.2, W.W_500),  # navigation, axes: the smallest text
}


def type_size(role: str, scale: float = 1.0) -> float:
    """The size in sp of a role at the patient's own text size.

    Text up to 18 sp grows in full. Titles are large already and grow less (as on
    Android 14), so that a long Swedish word still fits on a narrow phone.
    """
    size = TYPE[role][0]
    share = 1.0 if size <= 18 else 0.7 if size <= 22 else 0.5
    return round(size * (1 + (scale - 1) * share), 1)


def text_theme(scheme: dict[str, str], scale: float) -> ft.TextTheme:
    """The type scale; Flet needs family and colour in every style."""
    return ft.TextTheme(
        **{
            role: ft.TextStyle(
                size=type_size(role, scale),
                height=height,
                weight=weight,
                font_family="Roboto",
                color=scheme["on_surface"],
                letter_spacing=-0.2 if size >= 22 else 0,
            )
            for role, (size, height, weight) in TYPE.items()
        }
    )


def theme(look: str, scale: float = 1.0) -> ft.Theme:
    """The whole Flet theme for one look and text size."""
    scheme = SCHEMES[look]
    bold = "contrast" in look
    texts = text_theme(scheme, scale)
    control = ft.RoundedRectangleBorder(radius=RADIUS["control"])
    pad = ft.Padding.symmetric(horizontal=20, vertical=12)
    return ft.Theme(
        color_scheme=ft.ColorScheme(**scheme),
        font_family="Roboto",
        text_theme=texts,
        use_material3=True,
        visual_density=ft.VisualDensity.STANDARD,
        scaffold_bgcolor=scheme["surface"],
        splash_color=ft.Colors.with_opacity(0.08, scheme["primary"]),
        filled_button_theme=ft.FilledButtonTheme(
            style=ft.ButtonStyle(shape=control, padding=pad, text_style=texts.label_large, elevation=0)
        ),
        outlined_button_theme=ft.OutlinedButtonTheme(
            style=ft.ButtonStyle(
                shape=control,
                padding=pad,
                text_style=texts.label_large,
                side=ft.BorderSide(2 if bold else 1.5, scheme["primary"]),
            )
        ),
        text_button_theme=ft.TextButtonTheme(
            style=ft.ButtonStyle(shape=control, padding=pad, text_style=texts.label_large)
        ),
        switch_theme=ft.SwitchTheme(track_outline_color=scheme["outline"], track_outline_width=2),
        divider_theme=ft.DividerTheme(color=scheme["outline_variant"], thickness=1, space=1),
    )
