"""Wrong results are called by their kind, and no kind is claimed that the numbers do not show."""

import math
from collections.abc import Callable

import pytest
import torch

from autograder.grading.diagnosis import diagnosis, told_inputs
from autograder.grading.observation import SeenTensor
from autograder.worker import wire

WANTED = torch.tensor([[1.5, -2.0, 3.25], [4.0, 5.5, -6.75]])
SQUARE = torch.tensor([[1.5, -2.0], [4.0, 5.5]])


def seen(tensor: torch.Tensor) -> SeenTensor:
    data = tensor.contiguous().view(-1).view(torch.uint8).numpy().tobytes()
    size = tensor.untyped_storage().nbytes()
    dtype = str(tensor.dtype).removeprefix("torch.")
    shape, stride = list(tensor.shape), list(tensor.stride())
    state = wire.TensorState(1, 1, 64, size, 64, 0, shape, stride, dtype, "cpu", 0, False, True, None, None, data)
    return SeenTensor(state)


def mistake(result: object, expected: object, **inputs: torch.Tensor) -> str | None:
    found = diagnosis(result, expected, [(name, seen(value)) for name, value in inputs.items()])
    return found.mistake if found else None


@pytest.mark.parametrize(
    ("slip", "called"),
    [
        (lambda t: -t, "sign"),
        (lambda t: 2 * t, "factor"),
        (lambda t: t / 2, "factor"),
        (lambda t: -3.7 * t, "factor"),
        (lambda t: t + 0.75, "shift"),
        (lambda t: t.flip(0), "reversed"),
        (lambda t: t.flatten().roll(1).reshape(t.shape), "other order"),
        (torch.ones_like, "all one number"),
        (lambda t: t.abs(), "signs"),
        (lambda t: t.trunc(), "whole numbers"),
        (lambda t: torch.full_like(t, math.nan), "nan or infinity"),
        (lambda t: t + torch.tensor([0, 0, 1e-3]), "inaccurate"),
        (lambda t: t.T, "transposed result"),
        (lambda t: t[None], "kept dimension"),
        (lambda t: t.flatten(), "other shape"),
        (lambda t: t.sum(), "summed up"),
        (lambda t: t.mean(), "averaged"),
        (lambda t: torch.cat((t, t)), "too many"),
        (lambda t: t[:1], "too few"),
        (lambda t: t.double(), "wrong dtype"),
    ],
)
def test_a_slip_is_called_by_its_name(slip: Callable[[torch.Tensor], torch.Tensor], called: str) -> None:
    """Each of these relations is one that the numbers prove."""
    assert mistake(seen(slip(WANTED)), WANTED) == called


def test_a_lost_dimension_is_seen() -> None:
    """`squeeze` drops what has length 1."""
    assert mistake(seen(WANTED[0]), WANTED[:1]) == "squeezed"


def test_a_square_transpose_is_seen_by_its_numbers() -> None:
    """The shape says nothing there."""
    assert mistake(seen(SQUARE.T), SQUARE) == "transposed result"


def test_single_precision_on_the_way_is_seen() -> None:
    """The result is a double whose digits are those of a float."""
    exact = WANTED.double() / 7
    assert mistake(seen(exact.float().double()), exact) == "single precision"


@pytest.mark.parametrize(
    "off",
    [
        pytest.param([0.0, 2.0**-9, 0.0, 0.0], id="a difference of large numbers"),
        pytest.param([50.0, 0.0, -60.0, 0.0], id="wrong counts"),
        pytest.param([0.0, 0.0, 0.0, 1e-3], id="a small constant"),
    ],
)
def test_few_digits_are_not_single_precision(off: list[float]) -> None:
    """A result that float32 happens to hold is not called single precision where an element is off by more than it."""
    exact = torch.tensor([4e6, 1e-4, -7e6, 0.1], dtype=torch.float64)
    rounded = (exact.float() + torch.tensor(off)).double()
    assert mistake(seen(rounded), exact) == "inaccurate"


def test_exact_numbers_are_not_called_rounded() -> None:
    """Where float32 holds all that was wanted, no rounding can be what is wrong."""
    exact = torch.tensor([4e6, 1.0, -7e6, 2.0], dtype=torch.float64)
    assert mistake(seen(exact + torch.tensor([1, 0, 0, 0])), exact) == "inaccurate"


def test_an_input_that_comes_back_is_seen() -> None:
    """Nothing was computed."""
    assert mistake(seen(WANTED), WANTED.exp(), x=WANTED) == "input returned"


def test_other_numbers_have_no_name() -> None:
    """A diagnosis that is not proved is not uttered."""
    assert mistake(seen(torch.tensor([[9.0, 2.0, 5.0], [1.0, 7.0, 30.0]])), WANTED) is None
    assert mistake(seen(torch.tensor(5.0)), torch.tensor(2.5)) is None


def test_a_factor_of_equal_numbers_is_not_told() -> None:
    """Where all that was expected is one number, a factor would give it away."""
    assert mistake(seen(torch.full((4,), 6.0)), torch.full((4,), 3.0)) is None


PARTS = (WANTED, WANTED + 1)


@pytest.mark.parametrize(
    ("result", "called"),
    [
        ((seen(PARTS[1]), seen(PARTS[0])), "swapped"),
        ([seen(PARTS[0]), seen(PARTS[1])], "list for tuple"),
        (seen(torch.stack(PARTS)), "stacked"),
        (seen(PARTS[1]), "one part alone"),
        ((seen(PARTS[0]),), "wrong length"),
        (((seen(PARTS[0]), seen(PARTS[1])),), "tuple in a tuple"),
        ((seen(PARTS[0]), seen(PARTS[0])), "part in another's place"),
        ((seen(PARTS[0]), seen(-PARTS[1])), "sign"),
    ],
)
def test_several_results_are_told_apart(result: object, called: str) -> None:
    """Order, number and container of the parts, then the first part that is wrong."""
    assert mistake(result, PARTS) == called


@pytest.mark.parametrize(
    ("given", "en", "zh"),
    [
        (WANTED.T, "is a transposed matrix (not contiguous)", "是转置得到的矩阵（在内存中不连续）"),
        (WANTED.double(), "is in double precision (float64)", "是双精度（float64）"),
        (WANTED.long(), "holds whole numbers (int64)", "装的是整数（int64）"),
        (WANTED > 0, "holds booleans", "装的是布尔值"),
        (WANTED.half(), "is float16", "是 float16"),
        (WANTED[:0].clone(), "is empty", "是空的"),
        (torch.ones(1, 1), "has one element", "只有一个元素"),
        (torch.tensor(1.0), "has no dimension", "没有维度"),
        (WANTED[1], "is part of a larger one", "是更大张量的一部分"),
        (
            WANTED[:, 1],
            "takes every so many elements (not contiguous) and is part of a larger one",
            "隔几个取一个元素（在内存中不连续）、是更大张量的一部分",
        ),
        (torch.ones(1, 3).expand(2, 3), "is expanded (not contiguous)", "是扩展得到的（在内存中不连续）"),
        (torch.tensor([1.0, float("nan")]), "holds NaN", "含有 NaN"),
    ],
)
def test_what_is_unusual_about_an_input_is_told_without_its_numbers(given: torch.Tensor, en: str, zh: str) -> None:
    """The kind of an input leads to the line that cannot take it; a plain one is not spoken of."""
    assert told_inputs([("x", seen(given)), ("y", seen(WANTED))]) == (f" Here `x` {en}.", f"这里 `x` {zh}。")
