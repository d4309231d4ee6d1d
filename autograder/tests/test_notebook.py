"""The reader of notebooks: which cell answers, and every way to hand in a broken one."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.catalogue import Text, exercises, find
from autograder.notebook import MAX_CELLS, MAX_NOTEBOOK, Notebook, parse
from autograder.stub import generate
from autograder.submission import MAX_ANSWER, Submission, read

ANSWER = "def add_in_place(x, y):\n    x += y\n    return x"
OTHER = "def add_in_place(x, y):\n    return x"


def cell(source: object = ANSWER, name: object = "add_in_place", **more: object) -> dict[str, Any]:
    """A code cell with an nbgrader name."""
    return {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": name}}, "source": source, **more}


def content(*cells: object, **more: object) -> bytes:
    """A notebook file."""
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **more}).encode()


def parsed(*cells: object) -> Notebook:
    """A notebook that can be read."""
    notebook = parse(content(*cells))
    assert isinstance(notebook, Notebook)
    return notebook


def refused(file: bytes) -> str:
    """Return the reason why a file is not a notebook, in English. There is a Chinese sentence too."""
    problem = parse(file)
    assert isinstance(problem, Text)
    assert problem.zh
    return problem.en


# --- which cell answers -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", [ANSWER, ANSWER.splitlines(keepends=True)], ids=["text", "lines"])
def test_answer_by_metadata(source: object) -> None:
    """The cell that nbgrader calls by the exercise's slug is the answer, however its text is stored."""
    assert parsed(cell(), cell("other", "notes")).answers["add_in_place"].source == ANSWER
    assert parsed(cell(source)).answers["add_in_place"].source == ANSWER


def test_answer_by_id() -> None:
    """Without that metadata the cell's own id tells."""
    assert (
        parsed({"cell_type": "code", "id": "add_in_place", "source": ANSWER}).answers["add_in_place"].source == ANSWER
    )


def test_other_cells_are_no_answers() -> None:
    """A cell of the student's own is nobody's answer, even if it defines the function."""
    assert (
        parsed({"cell_type": "code", "metadata": {}, "source": ANSWER}, cell(name="grade-add_in_place")).answers == {}
    )


def test_changed_kind_of_cell() -> None:
    """An answer that was turned into Markdown by accident is still the answer."""
    assert parsed(cell(cell_type="markdown")).answers["add_in_place"].source == ANSWER


@pytest.mark.parametrize("copy", [ANSWER, f"\n{ANSWER}\n", "", " \n", generate(find("add_in_place"))])
@pytest.mark.parametrize("first", [True, False])
def test_harmless_copies(copy: str, first: bool) -> None:
    """A copy that is the same, blank or untouched does no harm, in any place."""
    cells = [cell(copy), cell()] if first else [cell(), cell(copy)]
    assert parsed(*cells).answers["add_in_place"].source.strip() == ANSWER


def test_two_different_answers() -> None:
    """Of two different answers neither is chosen; both are named, the function too, and what to do."""
    problem = parsed(cell("#", "x"), cell(), cell(OTHER)).answers["add_in_place"].problem
    assert problem is not None
    assert "the cells 2, 3 all answer it and define `add_in_place`" in problem.en
    assert "2, 3" in problem.zh


# --- broken files -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "why"),
    [
        pytest.param(b"", "is not a notebook", id="empty"),
        pytest.param(b"def f(): pass", "is not a notebook", id="Python"),
        pytest.param(b"[]", "is not a notebook", id="list"),
        pytest.param(b"{}", "is not a notebook", id="no cells"),
        pytest.param(content()[:-5], "is not a notebook", id="cut off"),
        pytest.param(content() + b"x", "is not a notebook", id="more behind it"),
        pytest.param(b'{"cells": ' + b"[" * 100_000, "deeply nested", id="deep"),
        pytest.param(b'{"cells": {}, "nbformat": 4}', "is not a notebook", id="cells of another kind"),
        pytest.param(b'{"cells": [None], "nbformat": 4}', "is not a notebook", id="no JSON"),
        pytest.param(content(nbformat=2), "old format 2", id="old"),
        pytest.param(content(*[{}] * (MAX_CELLS + 1)), "more than", id="many cells"),
        pytest.param(b" " * (MAX_NOTEBOOK + 1), "larger than 32 MiB", id="huge"),
    ],
)
def test_no_notebook(file: bytes, why: str) -> None:
    """A file that is not a notebook gives the reason."""
    assert why in refused(file)


@pytest.mark.parametrize(
    "broken",
    [
        5,
        None,
        [],
        {"metadata": 3},
        {"metadata": {"nbgrader": []}},
        {"metadata": {"nbgrader": {"grade_id": {"a": 1}}}},
        {"source": "x"},
        cell(name="no_such_exercise"),
        cell(name="x" * 100_000),
    ],
)
def test_broken_cell_costs_itself(broken: object) -> None:
    """The answer next to a cell that makes no sense is read."""
    assert parsed(broken, cell()).answers["add_in_place"].source == ANSWER


@pytest.mark.parametrize("source", [5, None, {"a": 1}, ["a", 2]])
def test_broken_answer(source: object) -> None:
    """An answer cell without text is an answer with a problem."""
    problem = parsed(cell(source), cell("pass", "slices")).answers["add_in_place"].problem
    assert problem is not None
    assert "damaged" in problem.en


def test_byte_order_mark() -> None:
    """The mark that Windows editors write is not a part of the notebook."""
    assert isinstance(parse(b"\xef\xbb\xbf" + content(cell())), Notebook)


def test_outputs_are_not_built() -> None:
    """Megabytes of nested outputs cost next to nothing."""
    outputs = b'{"outputs": [' + b",".join([b"[[]]"] * 2_000_000) + b"]}"
    file = content(cell())[:-1].replace(b'"cells": [', b'"cells": [' + outputs + b", ") + b"}"
    tracemalloc.start()
    notebook = parse(file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(notebook, Notebook)
    assert notebook.answers["add_in_place"].source == ANSWER
    assert peak < 2**20


@given(damage=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=6))
@settings(max_examples=300, deadline=None, database=None)
def test_any_damage(damage: list[tuple[int, int]]) -> None:
    """However a file is damaged, it is read or refused with a sentence."""
    file = bytearray(content(cell(), {"cell_type": "markdown", "source": ["a", "b"], "metadata": {}}, cell(OTHER)))
    for place, byte in damage:
        file[place % len(file)] = byte
    notebook = parse(bytes(file))
    if isinstance(notebook, Notebook):
        assert isinstance(notebook.answers, dict)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("add_in_place"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["nbgrader", "grade_id", "id"]), inner),
    max_leaves=8,
)
_CELLS = st.dictionaries(st.sampled_from(["cell_type", "source", "metadata", "id", "attachments"]), _JSON)


@given(cells=st.lists(_CELLS | _JSON, max_size=5))
@settings(max_examples=300, deadline=None, database=None)
def test_any_json_in_the_cells(cells: list[object]) -> None:
    """Any data in the place of a cell is read without an error of ours."""
    assert set(parsed(*cells).answers) <= {"add_in_place"}


# --- as a submission --------------------------------------------------------------------------------------------


def submitted(tmp_path: Path, **files: bytes) -> Submission:
    """A folder of notebooks and Python files, read."""
    for name, file in files.items():
        (tmp_path / name.replace("_ipynb", ".ipynb").replace("_py", ".py")).write_bytes(file)
    return read(tmp_path)


def test_folder_with_a_notebook(tmp_path: Path) -> None:
    """Answers of a folder come from its notebooks and its files together."""
    answers = submitted(tmp_path, hw_ipynb=content(cell()), slices_py=b"pass").answers
    assert answers["add_in_place"].source == ANSWER
    assert answers["add_in_place"].path == "hw.ipynb#add_in_place"
    assert answers["slices"].source == "pass"


def test_single_notebook(tmp_path: Path) -> None:
    """A single notebook is a submission."""
    (tmp_path / "hw.ipynb").write_bytes(content(cell()))
    submission = read(tmp_path / "hw.ipynb")
    assert (submission.name, list(submission.answers)) == ("hw", ["add_in_place"])


def test_notebook_without_answers_is_named(tmp_path: Path) -> None:
    """A notebook of the student's own is ignored and named."""
    (unread,) = submitted(tmp_path, mine_ipynb=content(cell(name="x"))).ignored
    assert unread.path == "mine.ipynb"


def test_answer_in_two_notebooks(tmp_path: Path) -> None:
    """Different answers in two notebooks are a problem, as they are in two files."""
    answers = submitted(tmp_path, a_ipynb=content(cell()), b_ipynb=content(cell(OTHER))).answers
    problem = answers["add_in_place"].problem
    assert problem is not None
    assert "a.ipynb#add_in_place and b.ipynb#add_in_place" in problem.en


def test_too_large_a_cell(tmp_path: Path) -> None:
    """A cell may be as large as a file, and no larger."""
    answer = submitted(tmp_path, hw_ipynb=content(cell("#" * (MAX_ANSWER + 1)))).answers["add_in_place"]
    assert answer.problem is not None
    assert answer.problem.en == "it is larger than 256 KiB"


def test_broken_notebook_loses_its_note(tmp_path: Path) -> None:
    """A broken notebook named like a note has a problem for every exercise of that note, and no other."""
    note = find("add_in_place").note
    answers = submitted(tmp_path, **{f"{note}_ipynb": b"no", "is_symmetric_py": b"pass"}).answers
    assert {slug for slug, answer in answers.items() if answer.problem} == {
        e.slug for e in exercises() if e.note == note
    }
    assert answers["is_symmetric"].source == "pass"
