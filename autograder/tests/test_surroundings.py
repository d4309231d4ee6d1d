"""Uses of other cells of a notebook by an answer's cell."""

from __future__ import annotations

import json
from typing import Any

import pytest

from autograder.notebook import Notebook, parse
from autograder.submission import Answer, answers_of

USES = "def add_in_place(x, y):\n    return helper(x, y)\n"
HELPER = "def helper(x, y):\n    x += y\n    return x\n"


def cell(source: str, name: str = "", **more: Any) -> dict[str, Any]:
    """A code cell."""
    return {"cell_type": "code", "id": name or "own", "source": source, **more}


def answer(*cells: object, slug: str = "add_in_place", **more: object) -> Answer:
    """The answer of a notebook with these cells."""
    read = parse(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **more}).encode())
    assert isinstance(read, Notebook)
    return answers_of("hw.ipynb", read)[slug]


def run(found: Answer) -> dict[str, Any]:
    """Return the definitions of the answer's text."""
    assert found.problem is None, found.problem
    namespace: dict[str, Any] = {}
    exec(found.before, namespace)
    exec(found.source, namespace)
    return namespace


@pytest.mark.parametrize(
    "others",
    [
        pytest.param([HELPER], id="a function"),
        pytest.param(["helper = lambda x, y: x + y"], id="a lambda"),
        pytest.param(["class helper:\n    def __new__(cls, x, y):\n        return x + y"], id="a class"),
        pytest.param(["from operator import add as helper"], id="an import"),
        pytest.param(["import operator", "helper = operator.add"], id="an import of a constant"),
        pytest.param(["from operator import *", "def helper(x, y):\n    return add(x, y)"], id="a star import"),
        pytest.param(["ONE = 1", "def one():\n    return ONE", HELPER.replace("+= y", "+= y * one()")], id="a chain"),
        pytest.param(["try:\n    import numpy\nexcept ImportError:\n    numpy = None\n" + HELPER], id="below a try"),
        pytest.param(
            ["if True:\n    def helper(x, y):\n        return x + y\nelse:\n    helper = None"], id="a choice"
        ),
        pytest.param(["helper = None", HELPER], id="the last of two"),
        pytest.param(["%%time\n%matplotlib inline\n" + HELPER], id="below magics"),
        pytest.param(["import functools", "@functools.cache\n" + HELPER], id="decorated"),
        pytest.param(["x = 1; " + "helper = lambda x, y: x + y; z = 2"], id="on one line"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_what_other_cells_define(others: list[str], first: bool) -> None:
    """Functions, classes, imports and constants are found in cells before the answer, and in those behind it."""
    cells = [cell(source) for source in others]
    found = answer(*cells, cell(USES, "add_in_place")) if first else answer(cell(USES, "add_in_place"), *cells)
    assert run(found)["add_in_place"](1, 2) == 3
    assert found.source == USES
    assert "helper" not in found.absent


def test_the_last_definition_before_the_answer() -> None:
    """Of several definitions the last one before the answer's cell holds."""
    cells = [cell("def helper(x, y):\n    return 0"), cell(HELPER), cell(USES, "add_in_place"), cell("helper = None")]
    assert run(answer(*cells))["add_in_place"](1, 2) == 3


@pytest.mark.parametrize(
    "other", ["for step in range(9):\n    helper = 1 / 0", "print(1 / 0)", "while True:\n    pass", "model.fit()"]
)
def test_side_effects_are_not_run(other: str) -> None:
    """Loops and calls of other cells are not run."""
    found = answer(cell(f"{other}\n"), cell(HELPER), cell(USES, "add_in_place"))
    assert run(found)["add_in_place"](1, 2) == 3
    assert found.before == HELPER


def test_a_local_name_fetches_nothing() -> None:
    """A name that is set within the function is nobody else's."""
    assert (
        answer(
            cell("x = y = total = 1 / 0"),
            cell("def add_in_place(x, y):\n    total = x + y\n    return total", "add_in_place"),
        ).before
        == ""
    )


@pytest.mark.parametrize("name", ["helper", "np", "DEVICE"])
def test_what_no_cell_defines(name: str) -> None:
    """A name that is nowhere is named, and it is said that no cell defines it."""
    found = answer(cell("x = 1"), cell(USES.replace("helper", name), "add_in_place"))
    assert found.absent[name].en == f"`{name}` is defined in no cell of the notebook"
    assert name in found.absent[name].zh


@pytest.mark.parametrize(
    "other", ["for helper in range(3):\n    pass", "with open('x') as helper:\n    pass", "while 1:\n    helper = 2"]
)
def test_what_a_loop_sets(other: str) -> None:
    """A name that only a loop sets is named with its cell."""
    found = answer(cell("x = 1"), cell(other), cell(USES, "add_in_place"))
    assert "`helper` is set in cell 2" in found.absent["helper"].en


@pytest.mark.parametrize(
    "use",
    [
        "display(1, 2)",
        "t = %timeit -o -n 1 f(1)\nprint(t.best, t.average, t.timings)",
        "files = !ls\nprint(files, len(files), files.n)",
        "get_ipython().run_line_magic('matplotlib', 'inline')",
        "get_ipython().system('rm -r x')",
        "%load_ext x\nx?\n!ls",
    ],
)
def test_what_every_notebook_has(use: str) -> None:
    """``display`` and ``get_ipython`` are there, do nothing, and move no line."""
    found = answer(cell(f"def add_in_place(x, y):\n    return x + y\n{use}", "add_in_place"))
    assert run(found)["add_in_place"](1, 2) == 3
    assert not found.absent


def test_ones_own_display() -> None:
    """A ``display`` of one's own is not replaced, in any place of the notebook."""
    own = "def display(x):\n    return 5\n"
    used = "def add_in_place(x, y):\n    return display(x)\n"
    assert run(answer(cell(own), cell(used, "add_in_place")))["add_in_place"](1, 2) == 5
    assert answer(cell(own + used, "add_in_place")).before == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("import torch\nrate = 2", "def add_in_place(x, y):\n    return x + y"),
        ("def add_in_place(x, y):\n    return plus(x, y)", "def plus(x, y):\n    return x + y"),
        ("def add_in_place(x, y):", "    return x + y"),
        ("def add_in_place(x, y):\n    z = x", "    z = z + y\n    return z"),
    ],
)
@pytest.mark.parametrize("second_name", ["add_in_place", ""])
def test_a_cell_split_in_two(first: str, second: str, second_name: str) -> None:
    """Both halves of a cell that was split count, with any name of the second."""
    if not second_name and second.startswith(" "):
        pytest.skip("half a function in a cell of its own cannot be told from any other")
    assert run(answer(cell(first, "add_in_place"), cell(second, second_name)))["add_in_place"](1, 2) == 3


def test_two_functions_in_two_cells() -> None:
    """An exercise of two functions may be answered in two cells."""
    cells = [
        cell("def to_numpy(x):\n    return 1", "numpy_bridge"),
        cell("def to_tensor(a):\n    return 2", "numpy_bridge"),
    ]
    namespace = run(answer(*cells, slug="numpy_bridge"))
    assert (namespace["to_numpy"](0), namespace["to_tensor"](0)) == (1, 2)


@pytest.mark.parametrize(
    "text", ['{"a": NaN, "b": [Infinity, -Infinity]}', '"\\ud83d"', '"\\udc00\\ud83d x"', '"\\\\ud83d NaN"']
)
def test_json_as_python_reads_it(text: str) -> None:
    """NaN anywhere, and half of a character in any cell, cost nothing."""
    half = f'{{"cell_type": "code", "source": {text if text[0] == chr(34) else "[]"}, "metadata": {{"x": {text}}}}}'
    mine = r'{"cell_type": "code", "id": "add_in_place", "source": "# \ud83d\nadd_in_place = max"}'
    file = f'{{"cells": [{half}, {mine}], "metadata": {{"x": {text}}}}}'
    read = parse(file.encode())
    assert isinstance(read, Notebook)
    found = answers_of("", read)["add_in_place"]
    assert found.source == "# \ufffd\nadd_in_place = max"


@pytest.mark.parametrize("source", [HELPER, HELPER.splitlines(keepends=True)], ids=["text", "lines"])
def test_old_formats(source: object) -> None:
    """Format 3 keeps cells in worksheets and their text as input; later ones lack ids; fields may be missing."""
    named = {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": "add_in_place"}}}
    for file in (
        {"nbformat": 3, "worksheets": [{"cells": [{**named, "input": source}]}]},
        {"nbformat": 4, "nbformat_minor": 0, "cells": [{**named, "source": source}]},
        {"nbformat": 4, "nbformat_minor": 5, "cells": [{"id": "add_in_place", "source": source}]},
        {"cells": [{"cell_type": "code", "metadata": {"id": "add_in_place"}, "source": source}]},
    ):
        read = parse(json.dumps(file).encode())
        assert isinstance(read, Notebook)
        assert answers_of("", read)["add_in_place"].source == HELPER
