"""Unused arguments are reported if the solution uses them, and only then."""

import pytest

from autograder.feedback import Wrong
from autograder.grading.inputs import distinct, window
from autograder.grading.used import memory_as_it_lies, unused
from autograder.tests.grading.conftest import Fixture

RIGHT = "def f(x, n, device=None):\n    return x.reshape(n) + 1\n"


def mistake(body: str, right: str = RIGHT, parameters: str = "x, n, device=None") -> str | None:
    found = unused(f"def f({parameters}):\n    {body}\n", right, "f")
    return found.mistake if found else None


@pytest.mark.parametrize(
    "body",
    [
        "return x.reshape(3) + 1",
        "n = 3; return x.reshape(n)",
        "m = n = 3; return x.reshape(3)",
        "x = torch.arange(4); return x.reshape(n)",
    ],
)
def test_a_parameter_that_is_never_read(body: str) -> None:
    """It is unread where its name is missing, and where it is given something else first."""
    assert mistake(body) == "unused parameter"


@pytest.mark.parametrize("body", ["return torch.ones(n, device=x.device)", "return x.new_zeros(n) + len(x)"])
def test_contents_that_are_never_read(body: str) -> None:
    """Shape, dtype and device say nothing of the numbers."""
    assert mistake(body) == "unused contents"


@pytest.mark.parametrize(
    "body",
    [
        "return x.reshape(n)",
        "x = x.float(); return x.reshape(n)",
        "x += n; return x",
        "n = n + 1; return helper(x, n)",
        "return [y for y in x][:n]",
        "def inner(): return x[n]\n    return inner()",
        "return (",
    ],
)
def test_what_is_read_is_not_called_unused(body: str) -> None:
    """An argument that is read in any way is read. `device` may be unused. Text that is not Python says nothing."""
    assert mistake(body) is None


def test_the_solution_says_what_there_is_to_use() -> None:
    """If the solution reads only the shape, or there is no solution, nothing is missing."""
    shape = "def f(x, n, device=None):\n    return x.shape, n\n"
    assert mistake("return torch.Size((1, 2)), n + x.dim()", shape) is None
    assert mistake("return 3", "") is None
    assert mistake("return 3", RIGHT, "x") is None


@pytest.mark.parametrize("body", ["x.as_strided((2, 3), (3, 1))", "y.set_(x.untyped_storage())", "f(x.data_ptr())"])
def test_memory_as_it_lies_is_named(body: str) -> None:
    """Each of these goes past the strides."""
    found = memory_as_it_lies(f"def f(x):\n    return {body}\n", "f")
    assert found is not None
    assert found.mistake == "memory as it lies"


def test_views_by_shape_are_not_called_memory() -> None:
    """`view` and `reshape` heed the strides."""
    assert memory_as_it_lies("def f(x):\n    return x.view(2, 3).reshape(-1)\n", "f") is None


@pytest.mark.parametrize(
    ("body", "mistake"),
    [
        ("return A + A", "unused parameter"),
        ("return A, A", "wrong type"),
        ("return A.as_strided(A.shape, (4, 1), A.storage_offset()) * B", "memory as it lies"),
        ("return A + B", "something else computed"),
    ],
)
def test_a_student_is_told(answer_to: Fixture, body: str, mistake: str) -> None:
    """The unused argument is named before the numbers. Another kind of result comes before both."""
    first, second = window(distinct(3, 4)), distinct(3, 4)
    with pytest.raises(Wrong) as wrong:
        answer_to("hadamard", f"import torch\ndef hadamard(A, B):\n    {body}\n").hadamard(first, second).gives(
            first * second
        )
    assert wrong.value.feedback.mistake == mistake
