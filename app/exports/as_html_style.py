"""How the web page looks: light, dark and on paper. Text holds 7:1 in all of them."""

from app.charts.styles import BAND, HAIRLINE, SERIES

COLOURS = {
    **{style.colour: f"line{n}" for n, style in enumerate(SERIES)},
    BAND: "band",
    HAIRLINE: "hairline",
}
DARK_LINES = ("#6db9e8", "#f09a63", "#5cc6a2", "#d79bcb", "#f1ece2")

LIGHT = {
    "paper": "#ffffff",
    "well": "#eff4f2",
    "ink": "#1b2524",
    "teal": "#0a4f53",
    "rust": "#7c300a",
    "rule": "#c8c2b4",
    **{variable: colour for colour, variable in COLOURS.items()},
}
DARK = {
    "paper": "#111817",
    "well": "#222c2b",
    "ink": "#f1ece2",
    "teal": "#8cd2cd",
    "rust": "#f2b88f",
    "rule": "#35413f",
    "band": "#263a45",
    "hairline": "#35413f",
    **{f"line{n}": colour for n, colour in enumerate(DARK_LINES)},
}

STYLE = """
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 16px }
header { padding-top: 16px }
.mark { width: 34px; height: 26px; fill: var(--teal) }
.beat { fill: var(--rust) }
.fictional { max-width: none; margin: 0 0 12px; color: var(--rust); font-weight: bold; text-align: center }
h1, h2, h3 { line-height: 1.25; overflow-wrap: break-word }
h1 { margin: 8px 0 16px; font-size: 1.75rem; color: var(--teal) }
h2 { margin: 40px 0 12px; font-size: 1.25rem; color: var(--teal) }
h3 { margin: 24px 0 4px; font-size: 1.0625rem }
p { margin: 0 0 8px; max-width: 42rem; overflow-wrap: break-word }
dl { margin: 0 0 12px }
dl div { display: flex; flex-wrap: wrap; gap: 0 12px; margin-bottom: 4px }
dt { flex: 0 0 13rem; max-width: 48%; font-weight: bold; overflow-wrap: anywhere; hyphens: auto }
dd { flex: 1 1 9rem; margin: 0; overflow-wrap: anywhere }
.wide-table { overflow-x: auto; margin-bottom: 12px }
table { border-collapse: collapse; width: 100% }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
th, td { padding: 8px; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top }
thead th { background: var(--well); vertical-align: bottom }
tbody th { font-weight: normal }
td { font-variant-numeric: tabular-nums }
figure { margin: 0 }
figure svg { display: block; width: 100%; height: auto; fill: var(--ink) }
figure text { fill: var(--ink) }
.narrow { max-width: 26rem }
figure .wide { display: none }
figcaption { margin-top: 12px }
figcaption p { margin: 0 0 8px; padding-left: 12px; border-left: 4px solid var(--teal) }
details { margin: 8px 0 16px }
summary { padding: 12px 0; min-height: 48px; color: var(--teal); font-weight: bold; cursor: pointer }
:focus-visible { outline: 3px solid var(--teal); outline-offset: 2px }
footer { margin-top: 40px; padding-bottom: 24px }
footer p { padding-top: 12px; border-top: 1px solid var(--rule); max-width: none }
@media (max-width: 34rem) {
  table, thead, tbody { display: block }
  tr { display: grid; grid-template-columns: var(--columns); border-bottom: 1px solid var(--rule) }
  th, td { padding: 4px 8px; border: 0; overflow-wrap: break-word; hyphens: auto }
  th:first-child { grid-column: 1 / -1; padding-top: 8px; font-weight: bold }
}
@media (max-width: 24rem) {
  dl div { display: block; margin-bottom: 8px }
  dt { max-width: none }
  th, td { padding: 4px; font-size: 0.9375rem }
}
@media (min-width: 52rem) { figure .wide { display: block } figure .narrow { display: none } }
"""
ON_PAPER = """
body { font-size: 9.5pt; line-height: 1.4 }
header, main, footer { max-width: none; padding: 0 }
h1 { font-size: 18pt } h2 { font-size: 12.5pt; margin-top: 16pt } h3 { font-size: 10pt }
h2, h3 { break-after: avoid }
tr, figure, dl div { break-inside: avoid }
th, td { padding: 4pt }
figure .wide { display: block } figure .narrow { display: none }
details { display: none }
.wide-table { overflow: visible }
"""


def style_for(on_every_page: str) -> str:
    """The style sheet; a text is repeated at the top of every printed page where one is given."""
    repeated = f"@page {{ @top-center {{ content: {quoted(on_every_page)}; font: bold 8pt sans-serif }} }}"
    return "".join(
        [
            f":root {{ color-scheme: light dark; {variables(LIGHT)} }}",
            f"@media (prefers-color-scheme: dark) {{ :root {{ {variables(DARK)} }} }}",
            STYLE,
            "@page { size: A4; margin: 16mm 18mm }",
            repeated if on_every_page else "",
            f"@media print {{ :root {{ {variables(LIGHT)} }} {ON_PAPER} }}",
        ]
    )


def variables(colours: dict[str, str]) -> str:
    """The colours as custom properties."""
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())


def quoted(text: str) -> str:
    """A text as a string of a style sheet."""
    return (
        '"'
        + "".join(
            letter if letter.isalnum() or letter in " :.–-" else f"\\{ord(letter):x} " for letter in text
        )
        + '"'
    )
