"""What is shown at a terminal: letters only, for names in files of others may hold what steers it."""


def shown(text: str) -> str:
    """A text with a space in place of everything that is no letter, sign or end of a line."""
    return "".join(one if one.isprintable() or one == "\n" else " " for one in text)


def on_one_line(text: str) -> str:
    """A text that neither breaks the line nor steers the terminal."""
    return shown(text).replace("\n", " ")
