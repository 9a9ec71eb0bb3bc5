"""The line that Takt does not cross: no code works out a dose or turns one opioid into another.

Reads the source of app/ as a tree. What must not be there is planted in snippets first, to
show that the reading finds it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

APP = Path(__file__).parents[2] / "app"
TAPER = APP / "rehab" / "taper"

ARITHMETIC = (ast.Mult, ast.Div, ast.FloorDiv, ast.Pow, ast.MatMult)
BY_NAME = {"mul", "truediv", "floordiv", "pow", "prod", "dot", "multiply", "divide", "fma", "scaleb"}
DOSES = re.compile(
    r"^(dos(e|es|ages?)|milligrams?|micrograms?|mg|ug|mcg|opioids?|opiates?|morphine|medd|omeq|mme|tapers?|tablets?|medicines?|strengths?)$"
)
FACTORS = re.compile(
    r"morphine_?(milligram_?)?equi|equi_?analg|\bo?meqs?\b|\bmme\b|opioid_?factor|dose_?factor|conversion_?factor|potency|"
    r"morfin_?ekvi|morfin_?ækvi|dos_?konvert|dosis_?omregn",
    re.IGNORECASE,
)
OPIOIDS = re.compile(
    r"morfin|morphine|oxycod|oxikod|oksykod|tapentadol|tramadol|codein|kodein|hydromorph|hydromorf|ketobemid|fentanyl|"
    r"buprenor|metadon|methadon",
    re.IGNORECASE,
)


def names_in(node: ast.AST) -> Iterator[str]:
    """Every name, attribute and key in a part of the tree, word by word; how many there are is no dose."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "len":
        return
    said = getattr(node, "id", getattr(node, "attr", getattr(node, "value", "")))
    if isinstance(said, str):
        yield from re.findall(r"[a-z]+|[A-Z][a-z]*", said)
    for part in ast.iter_child_nodes(node):
        yield from names_in(part)


def is_of_doses(node: ast.AST) -> bool:
    return any(DOSES.match(name.lower()) for name in names_in(node))


def is_number(node: ast.AST | None) -> bool:
    """A plain number, a Decimal or a Fraction of one, or several of them."""
    if isinstance(node, ast.Call):
        return getattr(node.func, "id", "") in ("Decimal", "Fraction", "float")
    if isinstance(node, ast.Tuple | ast.List):
        return any(is_number(part) for part in node.elts)
    if isinstance(node, ast.UnaryOp):
        return is_number(node.operand)
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float) and node.value is not True


def is_arithmetic(node: ast.AST) -> bool:
    """Multiplies or divides, by sign or by name. Joining a path or repeating a text is neither."""
    if isinstance(node, ast.Call):
        called = str(getattr(node.func, "attr", getattr(node.func, "id", "")))
        return called.strip("_").removeprefix("r") in BY_NAME
    if isinstance(node, ast.BinOp) and isinstance(node.op, ARITHMETIC):
        return not any(is_text(side) for side in (node.left, node.right))
    return isinstance(node, ast.AugAssign) and isinstance(node.op, ARITHMETIC)


def is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr) or isinstance(getattr(node, "value", None), str)


def is_table(node: ast.AST) -> bool:
    """Opioids beside numbers, as a mapping or as one row of a list."""
    if isinstance(node, ast.Dict):
        return any(
            key is not None and is_opioid(key) and is_number(value)
            for key, value in zip(node.keys, node.values, strict=True)
        )
    if isinstance(node, ast.Tuple | ast.List) and node.elts:
        return is_opioid(node.elts[0]) and any(map(is_number, node.elts[1:]))
    return False


def is_opioid(node: ast.AST) -> bool:
    return OPIOIDS.search(" ".join(names_in(node))) is not None


def names_a_factor(node: ast.AST) -> bool:
    """In a name, an argument or a text of the program."""
    said = [getattr(node, part, None) for part in ("id", "attr", "name", "arg", "value")]
    return any(isinstance(one, str) and FACTORS.search(one) for one in said)


def reasons(node: ast.AST, *, is_taper: bool) -> Iterator[str]:
    if is_arithmetic(node) and (is_taper or is_of_doses(node)):
        yield "multiplies or divides"
    if is_table(node):
        yield "sets numbers beside opioids"
    if names_a_factor(node):
        yield "names a factor"


def crossings(source: str, *, is_taper: bool) -> list[str]:
    """Every place of a source that works with doses as numbers to be weighed: line and reason.

    Docstrings are left out, for they may say what the code does not do.
    """
    tree = ast.parse(source)
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        f"{getattr(node, 'lineno', 0)}: {reason}"
        for node in ast.walk(tree)
        if not (id(node) in prose and isinstance(node, ast.Constant))
        for reason in reasons(node, is_taper=is_taper)
    ]


CROSSING = {
    "a factor": "total = dose * 2",
    "a factor on an attribute": "x = step.dose.count * factor",
    "a factor in place": "dose.milligrams *= Decimal('1.5')",
    "a share of a dose": "half = today.dose / 2",
    "ten percent less": "next_dose = dose - dose * Decimal('0.1')",
    "a factor by name": "operator.mul(dose, 2)",
    "a method": "dose.__mul__(2)",
    "a product of doses": "math.prod([dose.count, 10])",
    "milligrams a day": "medd = sum(tablet.milligrams * n for n in day)",
    "a table": "FACTORS = {'oxycodone': 1.5, 'morphine': 1}",
    "a table in Swedish": "TABELL = {'oxikodon': Decimal('2')}",
    "a table of ranges": "T = {'metadon': (5, 12)}",
    "a table of rows": "ROWS = [('fentanyl', 2.4), ('tramadol', 0.2)]",
    "a named factor": "def morphine_equivalent(medicine): ...",
    "another named factor": "x = medicine.conversion_factor",
    "a potency": "POTENCY = 3",
    "a sum in OMEQ": "omeq = 60",
    "a key": "row['mme'] = 60",
}
CROSSING_IN_A_TAPER = {
    "any product": "x = count * 2",
    "any division": "x = count / 7",
    "any power": "x = 0.9 ** n",
}
HARMLESS = {
    "a path": "path = folder / 'doses.csv'",
    "a width": "width = columns * 12",
    "a day": "later = day + timedelta(days=7)",
    "a rhythm": "change = (day - first).days % every",
    "a docstring": "def f():\n    '''Never works out a morphine equivalent.'''",
    "a count": "n = len(doses) + 1",
    "a height": "height = len(doses) * 48",
    "words": "WORDS = {'oxikodon': 'a medicine'}",
}


@pytest.mark.parametrize("snippet", CROSSING.values(), ids=CROSSING)
def test_what_crosses_the_line_is_found_where_it_is_planted(snippet: str) -> None:
    assert crossings(snippet, is_taper=False)


@pytest.mark.parametrize("snippet", CROSSING_IN_A_TAPER.values(), ids=CROSSING_IN_A_TAPER)
def test_in_the_tapers_own_code_no_number_is_multiplied_at_all(snippet: str) -> None:
    assert crossings(snippet, is_taper=True)


@pytest.mark.parametrize("snippet", HARMLESS.values(), ids=HARMLESS)
def test_what_is_harmless_is_left_alone(snippet: str) -> None:
    assert crossings(snippet, is_taper=False) == []


@pytest.mark.parametrize("path", sorted(APP.rglob("*.py")), ids=lambda path: str(path.relative_to(APP)))
def test_no_code_works_out_a_dose_or_a_morphine_equivalent(path: Path) -> None:
    assert crossings(path.read_text(encoding="utf-8"), is_taper=TAPER in path.parents) == []


def test_the_tapers_own_code_is_among_what_is_read() -> None:
    assert {"strengths.py", "schedule.py", "course.py", "doses.py"} <= {
        path.name for path in TAPER.rglob("*.py")
    }
