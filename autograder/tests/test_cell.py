"""The meaning of a cell: what IPython takes is taken, and no line moves."""

from __future__ import annotations

import pytest

from autograder.catalogue import Text
from autograder.cell import Reader

F = "def f(x):\n    return x\n"


def python(source: str) -> str:
    """The cell as Python."""
    text = Reader().python(source)
    assert isinstance(text, str)
    return text


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        # help
        ("x?\ny = 1", "pass\ny = 1"),
        ("?x", "pass"),
        ("torch.arange??", "pass"),
        (F + "torch.arange?\n", F + "pass\n"),
        # magics and commands
        ("%matplotlib inline\nif x:\n    !ls\ny = 1", "pass\nif x:\n    pass\ny = 1"),
        ("!pip install a \\\n  b \\\n  c\ny = 2", "pass\n\n\ny = 2"),
        ("%load_ext autoreload\n%autoreload 2\n" + F, "pass\npass\n" + F),
        ("!!ls", "pass"),
        ("%time x = 5\nprint(x)", "x = 5\nprint(x)"),
        ("r = %time 3 + 4", "r = 3 + 4"),
        ("%timeit f(3)", "pass"),
        ("files = !ls", "files = get_ipython().getoutput('ls')"),
        ("t = %timeit -o f(1)", "t = get_ipython().run_line_magic('timeit', '-o f(1)')"),
        # what was pasted
        ("    import torch\n    x = 1\n", "import torch\nx = 1\n"),
        (">>> def f(x):\n...     return x\n>>> f(1)", F + "f(1)"),
        ("In [1]: def f(x):\n   ...:     return x\n", F),
        ("\n\n  x = 1", "\n\nx = 1"),
        # magics of a whole cell
        ("%%time\n" + F, "\n" + F),
        ("%%capture out\n%%time\n!ls\n" + F, "\n\npass\n" + F),
        ("\n%%timeit -n 1\n" + F, "\n\n" + F),
        ("%%kata row_vector\n" + F, "\n" + F),
        # the rest
        ("f(3);", "f(3);"),
        (F + "await f(1)\nx = 1; await f(2); y = 2", F + "None\nx = 1; None; y = 2"),
        ("r = await f(1)\nprint(r)", "r = None\nprint(r)"),
        ("async for x in y:\n    print(x)\nz = 1", "x = None\n\nz = 1"),
        ('text = """\n%d\n"""', 'text = """\n%d\n"""'),
        ("def broken(:\n%time", "def broken(:\n%time"),
        ("x = 1  # why?\ny = '!ls'", "x = 1  # why?\ny = '!ls'"),
    ],
)
def test_what_a_cell_means(source: str, plain: str) -> None:
    """Every line that Jupyter takes is Python, or nothing, in the place where it was."""
    assert python(source) == plain
    assert plain.count("\n") == source.count("\n")


@pytest.mark.parametrize("magic", ["bash", "writefile helpers.py", "html", "javascript", "sh", "script perl", "!"])
def test_cells_that_hold_no_python(magic: str) -> None:
    """A cell of another language says so."""
    text = Reader().python(f"%%{magic}\n{F}")
    assert isinstance(text, Text)
    assert f"%%{magic.split(maxsplit=1)[0]}" in text.en and f"%%{magic.split(maxsplit=1)[0]}" in text.zh


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("\n" * 200_000, id="newlines"),
        pytest.param("\n" * 200_000 + "!ls", id="newlines and a command"),
        pytest.param(" \n" * 100_000 + "x?", id="blank lines"),
        pytest.param("a" * 200_000 + "?", id="one long line"),
        pytest.param(" " * 200_000 + "!ls", id="spaces"),
        pytest.param("!ls \\\n" * 30_000, id="a continued command"),
        pytest.param("(" * 50_000, id="brackets"),
        pytest.param("'''" * 60_000 + "!", id="quotes"),
        pytest.param("x?\n" * 40_000, id="help"),
    ],
)
def test_large_cells_are_read_soon(source: str) -> None:
    """Nothing takes the square of a cell's size: each of these would otherwise run for minutes."""
    Reader().python(source)


def test_the_cells_of_a_notebook_share_one_bound() -> None:
    """Many cells full of magics are refused with a reason; a cell of plain Python is read all the same."""
    reader = Reader()
    read = [reader.python(f"x = {number}\n" + "!ls\n" * 20_000) for number in range(50)]
    assert isinstance(read[-1], Text) and "remove them" in read[-1].en
    assert reader.python(F) == F
