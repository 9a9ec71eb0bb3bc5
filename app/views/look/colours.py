"""The four written colour schemes, and the pairs whose contrast a test computes.

Warm never means danger; `error` is for form errors only. The *_fixed roles are not used by
Material's own controls: they carry the chart series, so that drawings follow the theme.
"""

LIGHT = {
    "surface": "#F8F4EB",  # paper
    "surface_container_lowest": "#FFFDF8",  # card
    "surface_container_low": "#F3EEE2",
    "surface_container": "#EFE9DC",  # well: inset areas
    "surface_container_high": "#E9E2D3",
    "surface_container_highest": "#E3DBCA",
    "surface_bright": "#FFFDF8",
    "surface_dim": "#E9E2D3",
    "on_surface": "#1B2524",
    "on_surface_variant": "#3F4A48",
    "primary": "#0A4F53",
    "on_primary": "#FFFFFF",
    "primary_container": "#DCEAE5",
    "on_primary_container": "#063B3E",
    "secondary": "#7C300A",  # warm accent: rust
    "on_secondary": "#FFFFFF",
    "secondary_container": "#F9E4D2",
    "on_secondary_container": "#5C2406",
    "tertiary": "#3B4A6B",
    "on_tertiary": "#FFFFFF",
    "tertiary_container": "#E2E6F0",
    "on_tertiary_container": "#232F4B",
    "error": "#8C1D18",
    "on_error": "#FFFFFF",
    "error_container": "#F9DEDC",
    "on_error_container": "#5F1310",
    "outline": "#6B7573",  # edges of controls
    "outline_variant": "#DCD4C4",  # hairlines, decoration only
    "inverse_surface": "#26302F",
    "on_inverse_surface": "#F8F4EB",
    "inverse_primary": "#8CD2CD",
    "shadow": "#000000",
    "scrim": "#000000",
    "surface_tint": "#0A4F53",
    "primary_fixed": "#0072B2",  # series 1 blue
    "secondary_fixed": "#B84A00",  # series 2 vermillion, darkened for paper
    "tertiary_fixed": "#00795A",  # series 3 green, darkened for paper
    "on_primary_fixed": "#8E4585",  # series 4 purple, darkened for paper
    "primary_fixed_dim": "#D5E3EA",  # band behind a series
}

DARK = {
    "surface": "#111817",
    "surface_container_lowest": "#1A2221",
    "surface_container_low": "#1D2625",
    "surface_container": "#222C2B",
    "surface_container_high": "#2A3534",
    "surface_container_highest": "#334040",
    "surface_bright": "#2A3534",
    "surface_dim": "#0C1211",
    "on_surface": "#F1ECE2",
    "on_surface_variant": "#C6CDCA",
    "primary": "#8CD2CD",
    "on_primary": "#06292B",
    "primary_container": "#1A3837",
    "on_primary_container": "#D3EEEA",
    "secondary": "#F2B88F",
    "on_secondary": "#3B1A05",
    "secondary_container": "#432A1B",
    "on_secondary_container": "#FBE3D2",
    "tertiary": "#B9C6E8",
    "on_tertiary": "#1B2640",
    "tertiary_container": "#2F3A55",
    "on_tertiary_container": "#E2E6F3",
    "error": "#F5B8B3",
    "on_error": "#4A0F0C",
    "error_container": "#5A1A17",
    "on_error_container": "#FBE0DE",
    "outline": "#8D9997",
    "outline_variant": "#35413F",
    "inverse_surface": "#F1ECE2",
    "on_inverse_surface": "#1B2524",
    "inverse_primary": "#0A4F53",
    "shadow": "#000000",
    "scrim": "#000000",
    "surface_tint": "#8CD2CD",
    "primary_fixed": "#6DB9E8",
    "secondary_fixed": "#F09A63",
    "tertiary_fixed": "#5CC6A2",
    "on_primary_fixed": "#D79BCB",
    "primary_fixed_dim": "#263A45",
}

HIGH_CONTRAST = LIGHT | {
    "surface": "#FFFFFF",
    "surface_container_lowest": "#FFFFFF",
    "surface_container_low": "#FFFFFF",
    "surface_container": "#F2F2F2",
    "surface_container_high": "#E8E8E8",
    "surface_container_highest": "#E0E0E0",
    "surface_bright": "#FFFFFF",
    "on_surface": "#000000",
    "on_surface_variant": "#111111",
    "primary": "#00393D",
    "primary_container": "#E3F4F1",
    "on_primary_container": "#00262A",
    "secondary": "#622300",
    "secondary_container": "#FFEBDD",
    "on_secondary_container": "#3D1500",
    "tertiary": "#1D2A4A",
    "error": "#7A0F0A",
    "outline": "#000000",
    "outline_variant": "#000000",
    "primary_fixed": "#004E7D",
    "secondary_fixed": "#8A3200",
    "tertiary_fixed": "#005A41",
    "on_primary_fixed": "#6A2A62",
    "primary_fixed_dim": "#DDE8EE",
}

HIGH_CONTRAST_DARK = DARK | {
    "surface": "#000000",
    "surface_container_lowest": "#000000",
    "surface_container_low": "#000000",
    "surface_container": "#141414",
    "on_surface": "#FFFFFF",
    "on_surface_variant": "#F0F0F0",
    "primary": "#A5F2EC",
    "on_primary": "#001D1F",
    "primary_container": "#002F31",
    "on_primary_container": "#E6FFFC",
    "secondary": "#FFCBA6",
    "on_secondary": "#2B1000",
    "secondary_container": "#331800",
    "on_secondary_container": "#FFF0E5",
    "outline": "#FFFFFF",
    "outline_variant": "#FFFFFF",
}

SCHEMES = {
    "light": LIGHT,
    "dark": DARK,
    "contrast": HIGH_CONTRAST,
    "contrast-dark": HIGH_CONTRAST_DARK,
}

PAPERS = ("surface", "surface_container_lowest", "surface_container")
PAIRS: list[tuple[str, str, float]] = (
    [
        (ink, paper, 7.0)
        for ink in ("on_surface", "on_surface_variant", "primary", "secondary", "error")
        for paper in PAPERS
    ]
    + [
        (f"on_{role}", role, 7.0)
        for role in (
            "primary",
            "primary_container",
            "secondary",
            "secondary_container",
            "tertiary_container",
            "error",
            "error_container",
            "inverse_surface",
        )
        if f"on_{role}" in LIGHT
    ]
    + [("on_surface", role, 7.0) for role in ("primary_container", "secondary_container")]
    + [("on_surface_variant", role, 7.0) for role in ("primary_container", "secondary_container")]
    + [("primary", "primary_container", 7.0), ("secondary", "secondary_container", 7.0)]
    + [("outline", paper, 3.0) for paper in (*PAPERS, "primary_container", "secondary_container")]
    + [
        (series, paper, 3.0)
        for series in ("primary_fixed", "secondary_fixed", "tertiary_fixed", "on_primary_fixed")
        for paper in ("surface_container_lowest", "primary_fixed_dim")
    ]
)


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""

    def linear(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)
