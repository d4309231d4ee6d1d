"""The text of an answer: its lines, its stub, and what it tells about a call."""

from __future__ import annotations

import pytest
import torch

from autograder import submission
from autograder.catalogue import Text, find
from autograder.feedback import NOT_IMPLEMENTED, say
from autograder.grading.source import Source
from autograder.tests.grading.conftest import seen
from autograder.tests.grading.here import run, source
from autograder.worker import wire

STUB = 'raise NotImplementedError("your code here | 在这里写代码")'
SEEN = say("the numbers differ", "数不同", "seen")


def error(type_: str, text: str, line: int | None = 1, *bases: str) -> wire.Raised:
    return wire.Raised(type_, [type_, *bases, "Exception"], line, text)


@pytest.mark.parametrize(("claimed", "line"), [(1, 1), (2, 2), (3, None), (0, None), (-1, None), (None, None)])
def test_a_line_is_one_that_the_file_has(claimed: int | None, line: int | None) -> None:
    """The worker may claim any."""
    assert source("x = 1\ny = 2\n").line(claimed) == line


def test_all_the_text_of_an_answer_is_one() -> None:
    """The file, what is run before it, and what it may import."""
    found = submission.Answer(path="a.py", source="own = 1", before="earlier = 2", helpers={"sums": "helper = 3"})
    assert Source(find("add_in_place"), found).text.split("\n") == ["own = 1", "earlier = 2", "helper = 3"]


def test_work_that_only_looks_is_not_the_answers() -> None:
    """The rest of a call's trace is."""
    text = "def f(x):\n    assert (x * 2).sum() > 0\n    return x + 1\n"
    operations = source(text).own_work(run(text, torch.ones(3)).observed).operations
    assert [operation.name.split(".")[1] for operation in operations] == ["add"]


@pytest.mark.parametrize(
    ("line", "is_stub"),
    [
        (STUB, True),
        ("raise NotImplementedError", True),
        ("raise NotImplementedError()  # todo", True),
        ('raise NotImplementedError("a tensor of floats only")', False),
        ("raise NotImplementedErrors", False),
        ("if x: raise NotImplementedError", False),
    ],
)
def test_the_stubs_own_line_is_known(line: str, is_stub: bool) -> None:
    """An exception of that type with a sentence of its own is the answer's."""
    text = source(f"def f(x):\n    {line}\n")
    assert text.is_stub_line(2) is is_stub
    assert not text.is_stub_line(7)


def test_a_function_that_is_still_its_stub_is_not_written() -> None:
    """A line of it that was left among others is named."""
    untouched = source(f"def f(x):\n    {STUB}\n").why_stub_raises("f", 2)
    left = source(f"def f(x):\n    x += 1\n    {STUB}\n").why_stub_raises("f", 3)
    assert (untouched.mistake, untouched.line) == (NOT_IMPLEMENTED, None)
    assert (left.mistake, left.line) == ("stub left", 3)
    assert "line 3 still raises" in left.en and "第 3 行" in left.zh


def test_an_exception_is_named_and_explained() -> None:
    """The sentence goes on behind another, so an English one begins with a blank."""
    mistake, told = source("def f(x):\n    return y\n").explained(error("NameError", "name 'y' is not defined", 2))
    assert mistake == "unknown name"
    assert told.en.startswith(" No `y` is known there") and told.zh.startswith("那里没有叫 `y`")


def test_nothing_is_said_of_an_exception_that_nobody_knows() -> None:
    """There is no blank either."""
    assert source("x = 1").explained(error("RuntimeError", "3.14 is secret")) == (None, Text("", ""))


@pytest.mark.parametrize(
    ("type_", "text"),
    [("ModuleNotFoundError", "No module named 'sums.inner'"), ("NameError", "name 'sums' is not defined")],
)
def test_a_file_that_the_submission_lacks_is_named(type_: str, text: str) -> None:
    """It tells more than the kind of exception, which keeps its name."""
    found = submission.Answer(
        path="a.py", source="import sums.inner\nsums", absent={"sums": Text("there is no `sums.py`", "没有 `sums.py`")}
    )
    answer = Source(find("add_in_place"), found)
    mistake, told = answer.explained(error(type_, text))
    assert mistake in ("missing module", "unknown name")
    assert told == Text(" There is no `sums.py`.", "没有 `sums.py`。")
    _, of_others = answer.explained(error("ValueError", text))
    assert "sums.py" not in of_others.en


@pytest.mark.parametrize(
    ("text", "raised", "is_slip"),
    [
        (STUB, error("NotImplementedError", ""), True),
        ("y", error("NameError", "name 'y' is not defined"), True),
        ("f(1)", error("TypeError", "f() takes 0 positional arguments but 1 was given"), True),
        ("raise ValueError", error("ValueError", ""), False),
        ("x.view(2)", error("RuntimeError", "shape '[2]' is invalid for input of size 3"), False),
    ],
)
def test_a_slip_is_in_the_text_for_any_input(text: str, raised: wire.Raised, is_slip: bool) -> None:
    """An exception that an input brought about is none."""
    assert source(text).is_slip(raised) is is_slip


def test_parameters_in_another_order_are_the_cause_of_all_else() -> None:
    """An answer that is not written has no other cause."""
    swapped = source("def add_in_place(y, x):\n    return x.add_(y)\n")
    assert swapped.cause(SEEN).mistake != "seen"
    missing = say("not written", "没写", NOT_IMPLEMENTED)
    assert swapped.cause(missing) == missing
    assert source("def add_in_place(x, y):\n    return x\n").cause(SEEN) == SEEN


def test_arguments_that_are_not_used_are_those_of_the_solution() -> None:
    """The text of the function shows it."""
    assert source("def add_in_place(x, y):\n    return x\n").unused("add_in_place") is not None
    assert source("def add_in_place(x, y):\n    return x.add_(y)\n").unused("add_in_place") is None


def test_a_result_that_is_printed_in_an_example_is_known() -> None:
    """Numbers that no example shows are not."""
    answer = Source(find("row_vector"), submission.Answer(path="row_vector.py"))
    assert answer.printed(seen(torch.arange(12)))
    assert not answer.printed(seen(torch.arange(13)))


def test_why_none_was_returned_is_read_from_the_text() -> None:
    """The reason is that of the function's own text."""
    assert "no `return` with a value" in source("def f(x):\n    x.add_(1)\n").why_none("f").en


def test_reading_memory_is_read_from_the_text_too() -> None:
    """Following the strides is not told."""
    assert source("def f(x):\n    return torch.as_strided(x, (2,), (1,))\n").memory_as_it_lies("f") is not None
    assert source("def f(x):\n    return x.t()\n").memory_as_it_lies("f") is None
